package kanbao.markdown;

import java.util.List;

import org.jsoup.nodes.Element;

import kanbao.site.Links;

/** Finds the links to other pages of the site. */
final class InternalLinks {

    private InternalLinks() {
    }

    static List<InternalLink> of(Element body, Links links) {
        return body.select("a[href]")
                .stream()
                .map(link -> new InternalLink(links.within(link.attr("href")), SourceLines.of(link)))
                .filter(link -> isInternal(link.address()))
                .toList();
    }

    private static boolean isInternal(String address) {
        return !address.isEmpty() && !address.startsWith("#") && !LinkPolicy.hasScheme(address)
                && !LinkPolicy.isRemote(address);
    }

}
