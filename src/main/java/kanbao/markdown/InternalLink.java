package kanbao.markdown;

import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

import kanbao.site.Links;

/**
 * A link to another page of the site.
 *
 * @param address percent-encoded: a path, absolute or relative to the story's address, with optional query and fragment
 * @param line    of the file, counted from 1
 */
public record InternalLink(String address, int line) {

    private static final Evaluator LINKS = QueryParser.parse("a[href]");

    static List<InternalLink> allIn(Element body, Links links) {
        return body.select(LINKS)
                .stream()
                .map(link -> new InternalLink(links.relative(link.attr("href")), SourceLines.of(link)))
                .filter(link -> isInternal(link.address()))
                .toList();
    }

    private static boolean isInternal(String address) {
        return !address.isEmpty() && !address.startsWith("#") && !LinkPolicy.hasScheme(address)
                && !LinkPolicy.isRemote(address);
    }

}
