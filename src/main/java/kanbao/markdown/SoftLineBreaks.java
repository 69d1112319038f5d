package kanbao.markdown;

import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Removes line breaks of the source between Chinese characters; between Latin words they remain and act as spaces. */
final class SoftLineBreaks implements NodeVisitor {

    private static final String WIDE = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsBopomofo}"
            + "\\u3000-\\u303F\\uFF00-\\uFF60";
    /** Quotation marks, dashes and dots count as Chinese only next to a Chinese character. */
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

    /** Removes the line breaks between Chinese characters, except in code. */
    static void join(Element body) {
        body.traverse(new SoftLineBreaks());
    }

    /** Returns the text on one line. */
    static String toSingleLine(String text) {
        var plain = text.strip();
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
        var content = text.getWholeText();
        if (content.indexOf('\n') >= 0) {
            content = BETWEEN.matcher(content).replaceAll("");
            text.text(content);
        }
        if (before == null || !(endsInBreak(before) || AT_START.matcher(content).find())) {
            return;
        }
        var last = before.getWholeText();
        if (BETWEEN.matcher(last.strip().isEmpty() ? "" : lastCharacter(last) + "\n" + firstCharacter(content))
                .find()) {
            before.text(AT_END.matcher(last).replaceAll(""));
            text.text(AT_START.matcher(content).replaceAll(""));
        }
    }

    private static boolean endsInBreak(TextNode text) {
        var content = text.getWholeText();
        return content.indexOf('\n') >= 0 && AT_END.matcher(content).find();
    }

    private static String lastCharacter(String text) {
        var plain = text.stripTrailing();
        return plain.substring(plain.offsetByCodePoints(plain.length(), -1));
    }

    private static String firstCharacter(String text) {
        var plain = text.stripLeading();
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
