package kanbao.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Gives whole blocks of English text in a Chinese story their language, so that they are set in Latin type and read aloud as English
 * (WCAG 2.2, 3.1.2). Single words and names stay as they are.
 */
final class EnglishMarker {

    private static final Set<String> BLOCKS = Set.of("p", "li", "dt", "dd", "td", "th", "h2", "h3", "h4", "h5", "h6",
            "figcaption");
    private static final Set<String> PREFORMATTED = Set.of("pre", "math");
    /** Frequent words that other European languages do not have. */
    private static final Set<String> FREQUENT = Set.of("the", "and", "of", "to", "is", "that", "for", "with", "are",
            "this", "was", "you", "have", "from", "will", "not");
    private static final int MIN_WORDS = 6;
    private static final int MIN_FREQUENT_WORDS = 2;
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z'’]+");

    private EnglishMarker() {
    }

    static void mark(Element body) {
        for (var block : body.stream().filter(element -> BLOCKS.contains(element.normalName())).toList()) {
            if (!hasOtherScript(block) && isEnglish(block.text()) && HtmlNodes.closest(block, PREFORMATTED) == null
                    && !block.hasAttr("lang")) {
                block.attr("lang", "en");
            }
        }
    }

    private static boolean hasOtherScript(Element block) {
        return block.nodeStream(TextNode.class)
                .anyMatch(text -> text.getWholeText().chars().anyMatch(sign -> sign >= 0x2E80));
    }

    private static boolean isEnglish(String text) {
        var words = SEPARATORS.splitAsStream(text).map(word -> word.toLowerCase(Locale.ROOT)).limit(100).toList();
        return words.size() >= MIN_WORDS && words.stream().filter(FREQUENT::contains).count() >= MIN_FREQUENT_WORDS;
    }

}
