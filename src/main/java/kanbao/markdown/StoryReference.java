package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

import kanbao.article.SanitizedHtml;
import kanbao.site.Links;

/**
 * A link to another story as its editor names it: by its file, slug, title or alias. In the HTML, its element is {@code <a
 * data-story="INDEX">} until all stories are known.
 *
 * @param target   the name of the story, decoded and without fragment
 * @param fragment of the link, ready for an {@code href}, with its number sign; may be empty
 * @param address  the address as it is written, percent-encoded; empty if it is none for browsers
 * @param isTitled whether the text of the link is the title of that story
 * @param line     of the file, counted from 1
 */
public record StoryReference(String target, String fragment, String address, boolean isTitled, int line) {

    /** The attribute with the index of the reference; stories cannot contain it. */
    private static final String ATTRIBUTE = "data-story";

    private static final Pattern LINK = Pattern.compile("<a " + ATTRIBUTE + "=\"(\\d{1,7})\">");
    private static final String LINK_END = "</a>";
    private static final Evaluator LINKS = QueryParser.parse("a[href]");
    private static final Pattern QUERY_OR_FRAGMENT = Pattern.compile("[?#].*$");
    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:md|markdown|mdown|mkd)$");

    /**
     * Where a reference leads.
     *
     * @param address percent-encoded
     * @param title   the text of the link; null for the text as it is written
     */
    public record Target(String address, @Nullable String title) {}

    /**
     * Returns the HTML with a link for each reference that leads somewhere, and with the text alone for the others.
     *
     * @param references of this HTML, by their index
     */
    public static SanitizedHtml resolve(SanitizedHtml html, List<StoryReference> references,
            Function<StoryReference, Optional<Target>> find) {
        var resolved = new StringBuilder();
        var copied = 0;
        var source = html.value();
        var link = LINK.matcher(source);
        while (link.find()) {
            var end = source.indexOf(LINK_END, link.end());
            var text = source.substring(link.end(), end);
            resolved.append(source, copied, link.start())
                    .append(find.apply(references.get(Integer.parseInt(link.group(1))))
                            .map(target -> link(target, text))
                            .orElse(text));
            copied = end + LINK_END.length();
        }
        return new SanitizedHtml(resolved.append(source, copied, source.length()).toString());
    }

    private static String link(Target target, String text) {
        return "<a href=\"" + Entities.escape(target.address()) + "\">"
                + (target.title() == null ? text : Entities.escape(target.title())) + LINK_END;
    }

    /** Replaces the addresses of all links that may name a story, and returns what they name. */
    static List<StoryReference> extract(Element body, Links links) {
        var references = new ArrayList<StoryReference>();
        for (var link : body.select(LINKS)) {
            var address = links.relative(link.attr("href"));
            if (namesStory(address)) {
                var reference = of(address, SourceLines.of(link));
                link.clearAttributes().attr(ATTRIBUTE, Integer.toString(references.size()));
                references.add(reference);
            }
        }
        return references;
    }

    private static boolean namesStory(String address) {
        if (isScheme(address)) {
            return true;
        }
        if (address.isEmpty() || "#?".indexOf(address.charAt(0)) >= 0 || LinkPolicy.hasScheme(address)
                || LinkPolicy.isRemote(address)) {
            return false;
        }
        return address.charAt(0) != '/' || FILE.matcher(path(address)).find();
    }

    private static boolean isScheme(String address) {
        var scheme = address.substring(0, Math.max(0, address.indexOf(':'))).toLowerCase(Locale.ROOT);
        return scheme.equals(StoryAddress.SCHEME) || scheme.equals(StoryAddress.TITLED_SCHEME);
    }

    private static StoryReference of(String address, int line) {
        var isWritten = isScheme(address);
        var name = isWritten ? address.substring(address.indexOf(':') + 1) : address;
        return new StoryReference(StoryAddress.decoded(path(name)).strip(), fragment(name), isWritten ? "" : address,
                address.startsWith(StoryAddress.TITLED_SCHEME), line);
    }

    private static String path(String address) {
        return QUERY_OR_FRAGMENT.matcher(address).replaceFirst("");
    }

    /** Headings have their ids from their text; other places in a story, such as Obsidian's blocks, have none. */
    private static String fragment(String address) {
        var hash = address.indexOf('#');
        var name = hash < 0 ? "" : StoryAddress.decoded(address.substring(address.lastIndexOf('#') + 1)).strip();
        return name.isEmpty() || name.startsWith("^") ? "" : HeadingIds.fragment(name);
    }

}
