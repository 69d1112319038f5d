package kanbao.markdown;

import java.util.List;

import org.jsoup.nodes.Element;

import kanbao.site.Links;

/** The links of a text to other pages of its site. */
final class InternalLinks {

    private InternalLinks() {
    }

    static List<InternalLink> of(Element body, Links links) {
        return body.select("a[href]")
                .stream()
                .map(link -> new InternalLink(links.within(link.attr("href")), SourceLines.of(link)))
                .filter(link -> leadsToAPage(link.address()))
                .toList();
    }

    private static boolean leadsToAPage(String address) {
        return !address.isEmpty() && !address.startsWith("#") && !LinkPolicy.hasScheme(address)
                && !LinkPolicy.isRemote(address);
    }

}
