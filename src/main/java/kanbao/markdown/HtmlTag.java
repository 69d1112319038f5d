package kanbao.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A complete tag of raw HTML.
 *
 * @param start      the index of its {@code <}
 * @param end        the index after its {@code >}
 * @param name       in lower case
 * @param written    the name as the editor wrote it
 * @param attributes the text between the name and the end of the tag
 */
record HtmlTag(int start, int end, String name, String written, boolean isEnd, String attributes) {

    private static final Pattern SOURCE = Pattern.compile("(?i)\\b(?:src|data|data-src|srcdoc)\\s*=");
    private static final Pattern ANCHOR = Pattern.compile("(?i)\\s+(?:name|id)\\s*=[^=]*");

    /** Reads the tag that begins at this index as a browser would (WHATWG HTML, section 13.2.5), if it is complete. */
    static Optional<HtmlTag> at(String html, int start) {
        var isEnd = html.startsWith("/", start + 1);
        var nameStart = start + (isEnd ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < html.length() && isName(html.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == nameStart || !AsciiCharacters.isLetter(html.charAt(nameStart))) {
            return Optional.empty();
        }
        var end = endOfAttributes(html, nameEnd);
        if (end < 0) {
            return Optional.empty();
        }
        var written = html.substring(nameStart, nameEnd);
        return Optional.of(new HtmlTag(start, end, written.toLowerCase(Locale.ROOT), written, isEnd,
                html.substring(nameEnd, end - 1)));
    }

    private static int endOfAttributes(String html, int from) {
        var afterEquals = false;
        for (var i = from; i < html.length(); i++) {
            var sign = html.charAt(i);
            if (sign == '>') {
                return i + 1;
            }
            if (afterEquals && (sign == '"' || sign == '\'')) {
                i = html.indexOf(sign, i + 1);
                if (i < 0) {
                    return -1;
                }
            }
            afterEquals = sign == '=' || (afterEquals && Character.isWhitespace(sign));
        }
        return -1;
    }

    /** A browser ends a name at a space, {@code /} or {@code >} only. */
    private static boolean isName(char sign) {
        return sign != '>' && sign != '/' && !Character.isWhitespace(sign) && sign != '<';
    }

    boolean isSelfClosing() {
        return attributes.endsWith("/");
    }

    boolean hasAttributes() {
        return attributes.indexOf('=') >= 0;
    }

    /** Returns whether the tag names what it embeds. */
    boolean hasSource() {
        return hasAttributes() && SOURCE.matcher(attributes).find();
    }

    boolean isAnchor() {
        return name.equals("a") && ANCHOR.matcher(attributes).matches();
    }

    /** Returns whether the tag is meant as HTML, and not as a name, if its line has only tags: an end tag, or one with attributes. */
    boolean isHtmlOnOwnLine() {
        return (isEnd || hasAttributes()) && ElementKinds.isShown(name);
    }

    /** Returns whether Chinese follows the tag of an element that contains a program or a frame, so that only its name is meant. */
    boolean isFollowedByProse(String html) {
        return end < html.length() && !hasAttributes() && Character.isIdeographic(html.codePointAt(end))
                && (ElementKinds.ACTIVE.contains(name) || ElementKinds.FRAMES.contains(name));
    }

    /** Returns whether the tag is a picture without any picture, so that its name is meant. */
    boolean isNameOfPicture() {
        return name.equals("img") && !hasAttributes();
    }

    /** Returns whether the tag can only be meant as HTML, even if its end tag is missing. */
    boolean needsNoEnd() {
        return (ElementKinds.ALLOWED_VOID.contains(name) && !isNameOfPicture()) || isAnchor()
                || (ElementKinds.FRAMES.contains(name) && hasSource());
    }

}
