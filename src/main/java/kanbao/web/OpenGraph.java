package kanbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Figure;
import kanbao.script.Scripts;
import kanbao.sharecard.ShareCardMetadata;
import kanbao.sharecard.ShareCardStore;
import kanbao.site.Links;
import kanbao.site.Site;
import kanbao.web.Head.Property;

/**
 * Creates the Open Graph properties (ogp.me) of a page, which chats and social networks show when its address is shared, and
 * those of X's cards.
 */
@Component
class OpenGraph {

    private final Site site;
    private final Scripts scripts;
    private final Links links;
    private final ShareCardStore cards;

    OpenGraph(Site site, Scripts scripts, Links links, ShareCardStore cards) {
        this.scripts = scripts;
        this.site = site;
        this.links = links;
        this.cards = cards;
    }

    /** The properties of a page that is not an article. */
    List<Property> page(String title, String description, String canonical) {
        var properties = common("website", title, description, canonical);
        properties.add(new Property("og:locale", locale(scripts.language())));
        addImages(properties, cards.forSite(), null);
        return properties;
    }

    /** The properties of a list: a special has share cards of its own. */
    List<Property> list(String title, String description, String canonical, SubjectDetails about) {
        var properties = common("website", title, description, canonical);
        properties.add(new Property("og:locale", locale(scripts.language())));
        addImages(properties, about.special() == null ? cards.forSite() : cards.forSpecial(about.special()),
                about.picture());
        return properties;
    }

    /** The share cards of the article, the wide one first. */
    List<ShareCardMetadata> cards(Article article) {
        return cards.forArticle(article);
    }

    List<Property> article(Article article) {
        var properties = common("article", article.title(), article.teaser(),
                links.absolute(links.article(article.slug())));
        properties.add(new Property("og:locale", locale(Locale.forLanguageTag(article.headline().language()))));
        addImages(properties, cards.forArticle(article), article.body().leadPicture());
        properties.add(new Property("article:published_time", site.timestamp(article.published())));
        properties.add(new Property("article:modified_time", site.timestamp(article.modified(site.timeZone()))));
        properties.add(new Property("article:section", article.section().name()));
        for (var author : article.byline().authors()) {
            properties.add(new Property("article:author", links.absolute(links.author(author))));
        }
        article.classification().topics().forEach(topic -> properties.add(new Property("article:tag", topic.name())));
        return properties;
    }

    private List<Property> common(String type, String title, String description, String canonical) {
        var properties = new ArrayList<Property>();
        properties.add(new Property("og:type", type));
        properties.add(new Property("og:title", title));
        properties.add(new Property("og:description", description));
        properties.add(new Property("og:url", canonical));
        properties.add(new Property("og:site_name", scripts.site().name()));
        return properties;
    }

    /** Chats show the first image: the share card, else the lead picture, else the icon of the site. */
    private void addImages(List<Property> properties, List<ShareCardMetadata> shareCards, @Nullable Figure lead) {
        var images = new ArrayList<>(shareCards.stream().map(this::card).toList());
        if (lead != null && !lead.picture().variantWidths().isEmpty()) {
            images.add(Math.min(1, images.size()), leadPicture(lead));
        }
        properties.add(new Property("twitter:card", images.isEmpty() ? "summary" : "summary_large_image"));
        if (images.isEmpty()) {
            images.add(icon());
        }
        images.forEach(image -> image.addTo(properties));
        properties.add(new Property("twitter:image:alt", images.getFirst().alt()));
    }

    /** An image; its size is in pixels. */
    private record Image(String address, String type, int width, int height, String alt) {

        void addTo(List<Property> properties) {
            properties.add(new Property("og:image", address));
            properties.add(new Property("og:image:type", type));
            properties.add(new Property("og:image:width", Integer.toString(width)));
            properties.add(new Property("og:image:height", Integer.toString(height)));
            properties.add(new Property("og:image:alt", alt));
        }

    }

    private Image card(ShareCardMetadata card) {
        return new Image(links.absolute(card.path()), ShareCardMetadata.TYPE, card.width(), card.height(), card.alt());
    }

    private Image leadPicture(Figure lead) {
        var picture = lead.picture();
        return new Image(links.absolute(links.src(picture)), picture.shownMediaType(), picture.shownWidth(),
                picture.shownHeight(), lead.alt());
    }

    private Image icon() {
        return new Image(links.absolute(links.icon(Links.LARGE_ICON)), ShareCardMetadata.TYPE, Links.LARGE_ICON,
                Links.LARGE_ICON, scripts.site().name());
    }

    /** The language and country as Open Graph writes them, such as {@code zh_CN}. */
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
