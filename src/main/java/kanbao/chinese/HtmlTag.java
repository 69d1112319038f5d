package kanbao.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A start tag or end tag.
 *
 * @param name in lower case
 * @param end  behind its last character
 */
record HtmlTag(String name, List<Attribute> attributes, boolean isSelfClosing, int end) {

    /**
     * An attribute.
     *
     * @param name  in lower case
     * @param value with the character references as written
     * @param start where its value starts in the HTML
     * @param end   behind its value
     */
    record Attribute(String name, String value, int start, int end) {}

    @Nullable
    String attribute(String wanted) {
        return attributes.stream().filter(one -> one.name().equals(wanted)).map(Attribute::value).findFirst()
                .orElse(null);
    }

    /** Reads the tag that starts at this place. */
    static HtmlTag read(String html, int start) {
        var at = start + 1;
        while (at < html.length() && (html.charAt(at) == '/' || html.charAt(at) == '!')) {
            at++;
        }
        var nameEnd = endOf(html, at, "/>");
        var name = html.substring(at, nameEnd).toLowerCase(Locale.ROOT);
        var attributes = new ArrayList<Attribute>();
        for (at = nameEnd; at < html.length() && html.charAt(at) != '>';) {
            if (Character.isWhitespace(html.charAt(at)) || html.charAt(at) == '/') {
                at++;
            } else {
                at = attribute(html, at, attributes);
            }
        }
        return new HtmlTag(name, attributes, at < html.length() && html.charAt(at - 1) == '/',
                Math.min(at + 1, html.length()));
    }

    private static int attribute(String html, int start, List<Attribute> attributes) {
        var nameEnd = Math.max(start + 1, endOf(html, start, "/>="));
        var name = html.substring(start, nameEnd).toLowerCase(Locale.ROOT);
        var at = skipSpace(html, nameEnd);
        if (at >= html.length() || html.charAt(at) != '=') {
            return nameEnd;
        }
        at = skipSpace(html, at + 1);
        if (at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'')) {
            var end = html.indexOf(html.charAt(at), at + 1);
            end = end < 0 ? html.length() : end;
            attributes.add(new Attribute(name, html.substring(Math.min(at + 1, end), end), Math.min(at + 1, end), end));
            return Math.min(end + 1, html.length());
        }
        var end = endOf(html, at, ">");
        attributes.add(new Attribute(name, html.substring(at, end), at, end));
        return end;
    }

    /** Returns where the next white space or one of these characters is. */
    private static int endOf(String html, int start, String characters) {
        var at = start;
        while (at < html.length() && !Character.isWhitespace(html.charAt(at))
                && characters.indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int skipSpace(String html, int start) {
        var at = start;
        while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
            at++;
        }
        return at;
    }

}
