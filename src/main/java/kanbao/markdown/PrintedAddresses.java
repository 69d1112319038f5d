package kanbao.markdown;

import java.util.HashSet;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Marks the links to other sites after which paper does not show the address, because it is the text of the link or an earlier
 * link leads there.
 */
final class PrintedAddresses {

    private static final Evaluator LINKS = QueryParser.parse("a[href^=http]");
    /** The class of links whose text is a long address; their address is not shown either. */
    private static final String ADDRESS = "address";
    private static final String PRINTED = "printed";

    private PrintedAddresses() {
    }

    static void mark(Element body) {
        var printed = new HashSet<String>();
        for (var link : body.select(LINKS)) {
            var address = link.attr("href");
            var isPrinted = !printed.add(address) || link.text().equals(address);
            if (isPrinted && !link.hasClass(ADDRESS)) {
                link.addClass(PRINTED);
            }
        }
    }

}
