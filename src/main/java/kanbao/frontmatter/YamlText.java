package kanbao.frontmatter;

import java.util.List;

/** Finds spaces, quotes and brackets in a line of YAML. */
final class YamlText {

    private YamlText() {
    }

    /** Returns the text without the Chinese quotes around all of it. */
    static String withoutChineseQuotes(String value) {
        if (value.length() < 2) {
            return value;
        }
        var pair = value.charAt(0) + value.substring(value.length() - 1);
        var inner = value.substring(1, value.length() - 1);
        return List.of("“”", "‘’", "””", "““", "＂＂", "„“").contains(pair)
                && inner.chars().noneMatch(sign -> pair.indexOf(sign) >= 0) ? strip(inner) : value;
    }

    /** Whether a closing bracket ends the text, or only a comment follows it. */
    static boolean isClosed(String value) {
        var end = lastBracket(value);
        return end > 0 && (end == value.length() - 1 || value.substring(end + 1).matches("\\s+#.*"));
    }

    /** Returns the index of the last closing square bracket, also a Chinese one; -1 if there is none. */
    static int lastBracket(String value) {
        return Math.max(value.lastIndexOf(']'), Math.max(value.lastIndexOf('】'), value.lastIndexOf('］')));
    }

    /** Returns the index of the quote that ends the text in quotes that begins here; -1 if there is none. */
    static int endOfQuote(String text, int start) {
        var quote = text.charAt(start);
        for (var i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote) {
                if (quote == '"' || i + 1 == text.length() || text.charAt(i + 1) != quote) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** Returns the text in single quotes. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Returns the number of spaces of any kind at the beginning. */
    static int leading(String line) {
        var end = 0;
        while (end < line.length() && (Character.isSpaceChar(line.charAt(end)) || line.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }

    /** Returns the width of the indentation; a tab and an ideographic space count as two spaces. */
    static int indent(String line) {
        return line.substring(0, leading(line)).chars().map(sign -> sign == '\t' || sign == '\u3000' ? 2 : 1).sum();
    }

    /** Returns the text without spaces of any kind at both ends. */
    static String strip(String text) {
        var end = text.length();
        while (end > 0
                && (Character.isSpaceChar(text.charAt(end - 1)) || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        var start = 0;
        while (start < end
                && (Character.isSpaceChar(text.charAt(start)) || Character.isWhitespace(text.charAt(start)))) {
            start++;
        }
        return text.substring(start, end);
    }

}
