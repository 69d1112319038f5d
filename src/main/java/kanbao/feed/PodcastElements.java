package kanbao.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jdom2.Element;
import org.jdom2.Namespace;

import kanbao.feed.Feed.Channel;

/** Creates the elements that Apple Podcasts and other directories read from an RSS feed (“A Podcaster’s Guide to RSS”, Apple). */
final class PodcastElements {

    static final Namespace ITUNES = Namespace.getNamespace("itunes",
            "http://www.itunes.com/dtds/podcast-1.0.dtd");

    private PodcastElements() {
    }

    static List<Element> of(Channel channel) {
        var podcast = channel.settings();
        var elements = new ArrayList<Element>();
        if (!channel.cover().isEmpty()) {
            elements.add(image(channel.cover()));
        }
        var chosen = podcast.appleCategory();
        var category = new Element("category", ITUNES).setAttribute("text", chosen.name());
        if (!chosen.subcategory().isEmpty()) {
            category.addContent(new Element("category", ITUNES).setAttribute("text", chosen.subcategory()));
        }
        elements.add(category);
        elements.add(element("explicit", Boolean.toString(podcast.explicit())));
        elements.add(element("author", channel.author()));
        elements.add(element("type", podcast.type().word()));
        if (!podcast.email().isEmpty()) {
            elements.add(new Element("owner", ITUNES).addContent(element("name", channel.author()))
                    .addContent(element("email", podcast.email())));
        }
        return elements;
    }

    static List<Element> ofEpisode(FeedEntry entry) {
        var elements = new ArrayList<Element>();
        elements.add(element("title", entry.text().title()));
        elements.add(element("episodeType", "full"));
        entry.media().stream().limit(1).forEach(file -> {
            if (!file.duration().isZero()) {
                elements.add(element("duration", Long.toString(seconds(file.duration()))));
            }
            if (!file.cover().isEmpty()) {
                elements.add(image(file.cover()));
            }
        });
        return elements;
    }

    /** Rounded; at least 1. */
    static long seconds(Duration duration) {
        return Math.max(1, duration.plusMillis(500).toSeconds());
    }

    /** Directories expect a code of ISO 639, with a country if there are several scripts. */
    static String language(Locale language) {
        if (!language.getLanguage().equals("zh")) {
            return language.getLanguage();
        }
        return language.getScript().equals("Hant") || language.getCountry().equals("TW") ? "zh-tw" : "zh-cn";
    }

    private static Element image(String address) {
        return new Element("image", ITUNES).setAttribute("href", address);
    }

    private static Element element(String name, String text) {
        return new Element(name, ITUNES).setText(text);
    }

}
