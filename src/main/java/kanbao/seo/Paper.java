package kanbao.seo;

import kanbao.site.Links;
import kanbao.site.Site;

/** The paper itself: who publishes it, and where it is. */
record Paper(Site site, Links links) {

    String publisherId() {
        return links.absolute(links.front()) + "#publisher";
    }

    Thing publisher() {
        return Thing.of("NewsMediaOrganization")
                .with("@id", publisherId())
                .with("name", site.name())
                .with("description", site.tagline())
                .with("url", links.absolute(links.front()))
                .with("publishingPrinciples", site.principles())
                .with("logo", Thing.of("ImageObject")
                        .with("url", links.absolute(links.icon(Links.LARGE_ICON)))
                        .with("width", Links.LARGE_ICON)
                        .with("height", Links.LARGE_ICON));
    }

    Thing website() {
        return Thing.of("WebSite")
                .with("@id", links.absolute(links.front()) + "#website")
                .with("name", site.name())
                .with("url", links.absolute(links.front()))
                .with("inLanguage", site.language().toLanguageTag())
                .with("publisher", Thing.reference(publisherId()))
                .with("potentialAction", Thing.of("SearchAction")
                        .with("target", Thing.of("EntryPoint")
                                .with("urlTemplate", links.absolute(links.search()) + "?q={words}"))
                        .with("query-input", "required name=words"));
    }

}
