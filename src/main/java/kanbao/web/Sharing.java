package kanbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Figure;
import kanbao.site.Links;
import kanbao.site.Site;
import kanbao.web.Head.Property;

/**
 * How a page looks when its address is pasted somewhere: the Open Graph protocol (ogp.me), with X's card for what that does not
 * say.
 */
@Component
class Sharing {

    private final Site site;
    private final Links links;

    Sharing(Site site, Links links) {
        this.site = site;
        this.links = links;
    }

    /** Of a page that is no article. */
    List<Property> page(String title, String description, String canonical) {
        var properties = common("website", title, description, canonical);
        properties.add(new Property("og:locale", locale(site.language())));
        return properties;
    }

    List<Property> article(Article article) {
        var properties = common("article", article.title(), article.teaser(),
                links.absolute(links.article(article.slug())));
        properties.add(new Property("og:locale", locale(Locale.forLanguageTag(article.headline().language()))));
        image(article.body().lead(), properties);
        properties.add(new Property("article:published_time", site.moment(article.published())));
        properties.add(new Property("article:modified_time", site.moment(article.modified(site.timeZone()))));
        properties.add(new Property("article:section", article.section().name()));
        article.byline()
                .authors()
                .forEach(
                        author -> properties.add(new Property("article:author", links.absolute(links.author(author)))));
        article.filing().topics().forEach(topic -> properties.add(new Property("article:tag", topic.name())));
        return properties;
    }

    private List<Property> common(String type, String title, String description, String canonical) {
        var properties = new ArrayList<Property>();
        properties.add(new Property("og:type", type));
        properties.add(new Property("og:title", title));
        properties.add(new Property("og:description", description));
        properties.add(new Property("og:url", canonical));
        properties.add(new Property("og:site_name", site.name()));
        return properties;
    }

    private void image(@Nullable Figure figure, List<Property> properties) {
        if (figure == null || figure.picture().widths().isEmpty()) {
            properties.add(new Property("twitter:card", "summary"));
            return;
        }
        var picture = figure.picture();
        var address = links.absolute(links.src(picture));
        properties.add(new Property("og:image", address));
        properties.add(new Property("og:image:type", picture.type()));
        properties.add(new Property("og:image:width", Integer.toString(picture.shownWidth())));
        properties.add(new Property("og:image:height", Integer.toString(picture.shownHeight())));
        properties.add(new Property("og:image:alt", figure.alt()));
        properties.add(new Property("twitter:card", "summary_large_image"));
        properties.add(new Property("twitter:image:alt", figure.alt()));
    }

    /** The language with a country, as Open Graph wants it. */
    static String locale(Locale language) {
        if (!language.getCountry().isEmpty()) {
            return language.getLanguage() + "_" + language.getCountry();
        }
        return switch (language.getLanguage()) {
            case "zh" -> language.getScript().equals("Hant") ? "zh_TW" : "zh_CN";
            case "en" -> "en_US";
            default -> language.getLanguage();
        };
    }

}
