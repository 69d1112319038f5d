package kanbao.markdown;

import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** A line break in the source is a space between Latin words, and nothing between Chinese ones. */
final class SoftLineBreaks implements NodeVisitor {

    private static final String WIDE = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsBopomofo}"
            + "\\u3000-\\u303F\\uFF00-\\uFF60";
    /** Quotation marks, dashes and dots are Chinese only in the company of Chinese. */
    private static final String EITHER = WIDE + "“”‘’…—·";
    private static final String BREAK = "[ \\t]*\\R\\s*";
    private static final Pattern BETWEEN = Pattern.compile(
            "(?<=[" + WIDE + "])" + BREAK + "(?=[" + EITHER + "])|(?<=[" + EITHER + "])" + BREAK + "(?=[" + WIDE
                    + "])");
    private static final Pattern AT_END = Pattern.compile("[ \\t]*\\R\\s*\\z");
    private static final Pattern AT_START = Pattern.compile("\\A[ \\t]*\\R\\s*");

    private @Nullable TextNode before;

    private SoftLineBreaks() {
    }

    /** Takes the line breaks between Chinese letters out of the text, code excepted. */
    static void join(Element body) {
        body.traverse(new SoftLineBreaks());
    }

    /** The words on one line. */
    static String joined(String words) {
        var plain = words.strip();
        return TextExtractor.SPACES.matcher(plain.indexOf('\n') < 0 ? plain : BETWEEN.matcher(plain).replaceAll(""))
                .replaceAll(" ");
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (!isCode(text)) {
                join(text);
                before = text;
            }
        } else if (node instanceof Element element && (element.isBlock() || element.normalName().equals("br"))) {
            before = null;
        }
    }

    private void join(TextNode text) {
        var words = text.getWholeText();
        if (words.indexOf('\n') >= 0) {
            words = BETWEEN.matcher(words).replaceAll("");
            text.text(words);
        }
        if (before == null || !(endsInBreak(before) || AT_START.matcher(words).find())) {
            return;
        }
        var last = before.getWholeText();
        if (BETWEEN.matcher(last.strip().isEmpty() ? "" : lastLetter(last) + "\n" + firstLetter(words)).find()) {
            before.text(AT_END.matcher(last).replaceAll(""));
            text.text(AT_START.matcher(words).replaceAll(""));
        }
    }

    private static boolean endsInBreak(TextNode text) {
        var words = text.getWholeText();
        return words.indexOf('\n') >= 0 && AT_END.matcher(words).find();
    }

    private static String lastLetter(String words) {
        var plain = words.stripTrailing();
        return plain.substring(plain.offsetByCodePoints(plain.length(), -1));
    }

    private static String firstLetter(String words) {
        var plain = words.stripLeading();
        return plain.isEmpty() ? "" : plain.substring(0, plain.offsetByCodePoints(0, 1));
    }

    private static boolean isCode(TextNode text) {
        for (var around = text.parent(); around != null; around = around.parent()) {
            if (around.normalName().equals("pre")) {
                return true;
            }
        }
        return false;
    }

}
