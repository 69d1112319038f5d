package kanbao.seo;

import org.jspecify.annotations.Nullable;

import kanbao.logo.Logo;
import kanbao.logo.Logos;
import kanbao.script.Scripts;
import kanbao.site.Links;

/** Creates the schema.org nodes of the publisher and the website. */
record PublisherNodes(Scripts scripts, Links links, Logos logos) {

    /** The same in both scripts. */
    String publisherId() {
        return links.absolute("/#publisher");
    }

    String websiteId() {
        return links.absolute(links.front()) + "#website";
    }

    /** The address of the licence of the content; null if there is none. */
    @Nullable
    String licence() {
        var licence = scripts.site().foot().licence();
        if (licence == null) {
            return null;
        }
        return licence.address().startsWith("/")
                ? links.absolute(links.inScript(licence.address()))
                : licence.address();
    }

    SchemaNode publisher() {
        return SchemaNode.of("NewsMediaOrganization")
                .with("@id", publisherId())
                .with("name", scripts.site().name())
                .with("description", scripts.site().tagline())
                .with("url", links.absolute(links.front()))
                .with("publishingPrinciples", scripts.site().principles())
                .with("logo", logos.light().map(this::logo).orElseGet(this::icon));
    }

    private SchemaNode logo(Logo logo) {
        return SchemaNode.of("ImageObject")
                .with("url", links.absolute(links.picture(logo.picture())))
                .with("width", logo.picture().width())
                .with("height", logo.picture().height());
    }

    private SchemaNode icon() {
        return SchemaNode.of("ImageObject")
                .with("url", links.absolute(links.icon(Links.LARGE_ICON)))
                .with("width", Links.LARGE_ICON)
                .with("height", Links.LARGE_ICON);
    }

    SchemaNode website() {
        return SchemaNode.of("WebSite")
                .with("@id", websiteId())
                .with("name", scripts.site().name())
                .with("url", links.absolute(links.front()))
                .with("inLanguage", scripts.language().toLanguageTag())
                .with("license", licence())
                .with("publisher", SchemaNode.reference(publisherId()))
                .with("potentialAction", SchemaNode.of("SearchAction")
                        .with("target", SchemaNode.of("EntryPoint")
                                .with("urlTemplate", links.absolute(links.search()) + "?q={words}"))
                        .with("query-input", "required name=words"));
    }

}
