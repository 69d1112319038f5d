package kanbao.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Finds what Apple Podcasts would refuse in a feed: the tags and formats of “A Podcaster’s Guide to RSS” and “Podcast RSS feed requirements”. */
final class AppleRequirements {

    private static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static final Set<String> MEDIA_TYPES = Set.of("audio/x-m4a", "audio/mp4", "audio/mpeg", "video/mp4",
            "video/x-m4v", "video/quicktime", "application/pdf");
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e]+\\.(?:mp3|m4a|mp4|m4v|mov|pdf)");
    private static final Pattern PICTURE = Pattern.compile("https?://[\\x21-\\x7e]+\\.(?:jpg|png)");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:-[a-z]{2})?");
    private static final Pattern DATE = Pattern
            .compile("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} (?:GMT|[+-]\\d{4})");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final List<String> violations = new ArrayList<>();

    private AppleRequirements() {
    }

    static List<String> violations(Document feed) {
        var requirements = new AppleRequirements();
        requirements.check((Element) feed.getElementsByTagName("channel").item(0));
        return requirements.violations;
    }

    private void check(Element channel) {
        require(!text(channel, null, "title").isBlank(), "the show has a title");
        require(!text(channel, null, "description").isBlank(), "the show has a description");
        require(PICTURE.matcher(attribute(channel, "image", "href")).matches(), "the show has an image");
        require(LANGUAGE.matcher(text(channel, null, "language")).matches(), "the language is of ISO 639");
        require(!attribute(channel, "category", "text").isBlank(), "the show has a category");
        require(Set.of("true", "false").contains(text(channel, ITUNES, "explicit")), "the show says if it is explicit");
        require(!text(channel, ITUNES, "author").isBlank(), "the show has an author");
        require(text(channel, null, "link").startsWith("http"), "the show has a website");
        require(Set.of("episodic", "serial").contains(text(channel, ITUNES, "type")), "the type is known");
        child(channel, ITUNES, "owner").forEach(owner -> require(
                EMAIL.matcher(text(owner, ITUNES, "email")).matches() && !text(owner, ITUNES, "name").isBlank(),
                "the owner has a name and an address"));
        var items = child(channel, null, "item").toList();
        require(!items.isEmpty(), "there is an episode");
        items.forEach(this::checkEpisode);
        var ids = items.stream().map(item -> text(item, null, "guid")).toList();
        require(new HashSet<>(ids).size() == ids.size() && !ids.contains(""), "each episode has an id of its own");
    }

    private void checkEpisode(Element item) {
        var title = text(item, null, "title");
        require(!title.isBlank(), "an episode has a title");
        var enclosures = child(item, null, "enclosure").toList();
        require(enclosures.size() == 1, "an episode has one enclosure: " + title);
        enclosures.forEach(enclosure -> {
            require(ADDRESS.matcher(enclosure.getAttribute("url")).matches(),
                    "the address ends with a known extension");
            require(MEDIA_TYPES.contains(enclosure.getAttribute("type")), "the type of the enclosure is supported");
            require(enclosure.getAttribute("length").matches("[1-9]\\d*"), "the enclosure has a length");
        });
        require(DATE.matcher(text(item, null, "pubDate")).matches(), "the date is as in RFC 2822");
        require(text(item, ITUNES, "duration").matches("[1-9]\\d*"), "the duration is in seconds");
        require(Set.of("full", "trailer", "bonus").contains(text(item, ITUNES, "episodeType")), "the type is known");
        require(child(item, ITUNES, "image").map(image -> image.getAttribute("href"))
                .allMatch(image -> PICTURE.matcher(image).matches()), "the image of an episode is PNG or JPEG");
    }

    private void require(boolean isMet, String requirement) {
        if (!isMet) {
            violations.add(requirement);
        }
    }

    private static String text(Element parent, @Nullable String namespace, String name) {
        return child(parent, namespace, name).map(Element::getTextContent).findFirst().orElse("");
    }

    private static String attribute(Element parent, String name, String attribute) {
        return child(parent, ITUNES, name).map(element -> element.getAttribute(attribute)).findFirst().orElse("");
    }

    private static Stream<Element> child(Element parent, @Nullable String namespace, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
                .filter(Element.class::isInstance).map(Element.class::cast)
                .filter(element -> element.getLocalName().equals(name)
                        && Objects.equals(element.getNamespaceURI(), namespace));
    }

}
