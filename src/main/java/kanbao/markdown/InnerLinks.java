package kanbao.markdown;

import java.util.List;

import org.jsoup.nodes.Element;

import kanbao.site.Links;

/** The links of a text to other pages of its site. */
final class InnerLinks {

    private InnerLinks() {
    }

    static List<TextLink> of(Element body, Links links) {
        return body.select("a[href]")
                .stream()
                .map(link -> new TextLink(links.within(link.attr("href")), Lines.of(link)))
                .filter(link -> leadsToAPage(link.address()))
                .toList();
    }

    private static boolean leadsToAPage(String address) {
        return !address.isEmpty() && !address.startsWith("#") && !LinkAddresses.hasScheme(address)
                && !LinkAddresses.isRemote(address);
    }

}
