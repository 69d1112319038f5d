package kanbao.related;

import java.util.Set;

import kanbao.article.Article;

/**
 * The headline, the standfirst and the text of a story, one block per line, without code, formulas and annotations. It is read from
 * the sanitised HTML, in which every element is closed and {@code <} is escaped. An entity counts as a space.
 */
final class ProseText {

    private static final Set<String> WITHOUT_PROSE = Set.of("pre", "code", "kbd", "samp", "math", "rt", "rp", "sup");
    /** Elements inside a line. */
    private static final Set<String> INLINE = Set.of("a", "em", "strong", "b", "i", "span", "wbr", "mark", "u", "ruby",
            "abbr",
            "small", "s", "del", "ins", "cite", "q", "bdi", "time");

    private final String html;
    private final StringBuilder text;

    private ProseText(String html, StringBuilder text) {
        this.html = html;
        this.text = text;
    }

    static String of(Article article) {
        var html = article.body().html().value();
        var text = new StringBuilder(html.length() / 2).append(article.title()).append('\n').append(
                article.headline().standfirst()).append('\n');
        new ProseText(html, text).read();
        return text.toString();
    }

    private void read() {
        var at = 0;
        while (at < html.length()) {
            var character = html.charAt(at);
            if (character == '<') {
                at = afterTag(at);
            } else if (character == '&') {
                var end = html.indexOf(';', at);
                text.append(' ');
                at = end < 0 || end > at + 10 ? at + 1 : end + 1;
            } else {
                text.append(character);
                at++;
            }
        }
    }

    /** The index after the tag, or after the whole element if it contains no prose. */
    private int afterTag(int start) {
        var end = tagEnd(start);
        var isClosing = html.startsWith("/", start + 1);
        var name = name(isClosing ? start + 2 : start + 1);
        if (!INLINE.contains(name)) {
            text.append(name.equals("code") || name.equals("math") || name.equals("sup") ? ' ' : '\n');
        }
        if (isClosing || !WITHOUT_PROSE.contains(name)) {
            return end;
        }
        var close = html.indexOf("</" + name + ">", end);
        return close < 0 ? html.length() : close + name.length() + 3;
    }

    private String name(int start) {
        var end = start;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end);
    }

    /** The index after the {@code >} that is in no attribute. */
    private int tagEnd(int start) {
        var quote = '\0';
        for (var at = start; at < html.length(); at++) {
            var character = html.charAt(at);
            if (quote != '\0') {
                quote = character == quote ? '\0' : quote;
            } else if (character == '>') {
                return at + 1;
            } else if (character == '"' || character == '\'') {
                quote = character;
            }
        }
        return html.length();
    }

}
