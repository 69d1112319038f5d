package kanbao.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

/**
 * A {@code video} or {@code audio} element with files of this site. Until {@link MediaResolver} makes a player of it, it is an
 * {@code img} with further attributes, so that it passes everything between as a picture does.
 */
final class PlayerElement {

    /** The attributes of {@code img} besides {@code src}, {@code alt} and {@code title}. */
    static final String POSTER = "data-poster";
    /** The other files with the same video, each on a line. */
    static final String ALTERNATIVES = "data-alternatives";
    /** Captions, each on a line: address, language and name, separated by tabs. */
    static final String TRACKS = "data-tracks";

    private static final Set<String> NAMES = Set.of("video", "audio");

    private PlayerElement() {
    }

    /** Returns whether the element plays a file of this site. */
    static boolean isOwn(Element element) {
        return NAMES.contains(element.normalName()) && sources(element).findFirst().isPresent();
    }

    static void replace(Element player) {
        var sources = sources(player).toList();
        var image = new Element("img").attr("src", sources.getFirst())
                .attr("alt", Stream.of("aria-label", "title").map(player::attr).filter(text -> !text.isBlank())
                        .findFirst().orElse(""))
                .attr("title", player.hasAttr("aria-label") ? player.attr("title") : "")
                .attr(POSTER, player.attr("poster"))
                .attr(ALTERNATIVES, String.join("\n", sources.subList(1, sources.size())))
                .attr(TRACKS, player.select("track[src]").stream().map(PlayerElement::track)
                        .collect(Collectors.joining("\n")))
                .attr(SourceLines.ATTRIBUTE, player.attr(SourceLines.ATTRIBUTE));
        player.replaceWith(image);
    }

    private static Stream<String> sources(Element player) {
        return Stream.concat(Stream.of(player.attr("src")),
                player.select("source").stream().map(source -> source.attr("src")))
                .map(PlayerElement::singleLine)
                .filter(source -> !source.isEmpty() && !LinkPolicy.isRemote(source)
                        && (LinkPolicy.isAllowed(source) || ComputerPath.fileName(source).isPresent()));
    }

    private static String track(Element track) {
        return Stream.of("src", "srclang", "label").map(track::attr).map(PlayerElement::singleLine)
                .collect(Collectors.joining("\t"));
    }

    private static String singleLine(String value) {
        return value.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    /** The values of an attribute with a value on each line. */
    static List<String> lines(Element image, String attribute) {
        return Optional.of(image.attr(attribute)).filter(text -> !text.isEmpty()).stream().flatMap(String::lines)
                .toList();
    }

}
