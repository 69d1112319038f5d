package kanbao.chinese;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Converts the text of one HTML fragment. It reads tags as they are, and changes nothing else. */
final class HtmlConverter {

    /** Elements that do not separate the text in them from the text around them. */
    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em",
            "i", "ins",
            "mark", "q", "s", "small", "span", "strong", "time", "u", "wbr");
    /** Elements whose content is no prose. */
    private static final Set<String> NOT_CONVERTED = Set.of("code", "kbd", "math", "pre", "samp", "script", "style",
            "svg", "textarea",
            "var");
    /** Elements whose content has no tags. */
    private static final Set<String> RAW_TEXT = Set.of("script", "style", "textarea", "title");
    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
            "meta", "param",
            "source", "track", "wbr");
    private static final Set<String> CONVERTED_ATTRIBUTES = Set.of("alt", "title", "aria-label");

    private final ChineseConverter converter;
    private final String html;
    private final StringBuilder result;
    private final InlineRun run;
    private final Deque<Element> open = new ArrayDeque<>();
    private final Map<String, Integer> openByName = new HashMap<>();

    /**
     * An element that is open at this place.
     *
     * @param isConverted whether its text is converted
     * @param isOriginal  whether everything in it stays as it is
     */
    private record Element(String name, boolean isConverted, boolean isOriginal) {}

    private static final Element ROOT = new Element("", true, false);

    HtmlConverter(ChineseConverter converter, String html) {
        this.converter = converter;
        this.html = html;
        result = new StringBuilder(html.length() + 16);
        run = new InlineRun(converter);
    }

    String convert() {
        for (var at = 0; at < html.length();) {
            at = html.charAt(at) == '<' && isTag(at) ? tag(at) : text(at);
        }
        flush();
        return result.toString();
    }

    private Element current() {
        return open.isEmpty() ? ROOT : open.peek();
    }

    private boolean isTag(int at) {
        var next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        return next == '/' || next == '!' || next == '?' || isLetter(next);
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private int text(int at) {
        var end = html.indexOf('<', at + 1);
        end = end < 0 ? html.length() : end;
        if (current().isConverted()) {
            run.append(html, at, end);
        } else {
            flush();
            result.append(html, at, end);
        }
        return end;
    }

    private void flush() {
        run.flushTo(result);
    }

    private int tag(int at) {
        if (html.startsWith("<!--", at)) {
            var end = html.indexOf("-->", at + 4);
            return keep(at, end < 0 ? html.length() : end + 3);
        }
        var tag = HtmlTag.read(html, at);
        if (html.charAt(at + 1) == '!' || html.charAt(at + 1) == '?') {
            return keep(at, tag.end());
        }
        if (html.charAt(at + 1) == '/') {
            close(tag.name());
            return write(tag.name(), html.substring(at, tag.end()), tag.end());
        }
        var element = element(tag);
        var text = element.isConverted() && !tag.attributes().isEmpty()
                ? converted(tag, at)
                : html.substring(at, tag.end());
        var isVoid = VOID.contains(tag.name()) || tag.isSelfClosing();
        if (!isVoid) {
            open.push(element);
            openByName.merge(tag.name(), 1, Integer::sum);
        }
        return RAW_TEXT.contains(tag.name()) && !isVoid ? rawText(tag, text) : write(tag.name(), text, tag.end());
    }

    private int rawText(HtmlTag tag, String text) {
        var closing = indexOfClosing(tag.name(), tag.end());
        flush();
        result.append(text);
        if (current().isConverted()) {
            run.append(html, tag.end(), closing);
        } else {
            result.append(html, tag.end(), closing);
        }
        return closing;
    }

    private int indexOfClosing(String name, int from) {
        for (var at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            if (html.regionMatches(true, at + 2, name, 0, name.length())) {
                return at;
            }
        }
        return html.length();
    }

    private int keep(int from, int to) {
        run.insert(html.substring(from, to));
        return to;
    }

    private int write(String name, String text, int end) {
        if (INLINE.contains(name)) {
            run.insert(text);
        } else {
            flush();
            result.append(text);
        }
        return end;
    }

    /** Closes the element, and those in it that have no end tag. */
    private void close(String name) {
        if (openByName.getOrDefault(name, 0) == 0) {
            return;
        }
        for (var isClosed = false; !isClosed;) {
            var element = open.pop();
            openByName.merge(element.name(), -1, Integer::sum);
            isClosed = element.name().equals(name);
        }
    }

    private Element element(HtmlTag tag) {
        var parent = current();
        if (parent.isOriginal() || NOT_CONVERTED.contains(tag.name()) || "no".equals(tag.attribute("translate"))) {
            return new Element(tag.name(), false, true);
        }
        var language = tag.attribute("lang");
        return new Element(tag.name(), language == null ? parent.isConverted() : isFromLanguage(language), false);
    }

    /** Whether text in this language is Chinese, and not yet in the wanted script. */
    private boolean isFromLanguage(String tag) {
        var language = tag.toLowerCase(Locale.ROOT);
        if (!language.equals("zh") && !language.startsWith("zh-")) {
            return false;
        }
        var isTraditional = language.contains("-hant") || (!language.contains("-hans")
                && (language.endsWith("-tw") || language.endsWith("-hk") || language.endsWith("-mo")));
        return isTraditional == converter.conversion().isToSimplified() || language.equals("zh");
    }

    /** Returns the start tag with converted attributes, and the language of the result. */
    private String converted(HtmlTag tag, int at) {
        var text = new StringBuilder();
        var copied = at;
        for (var attribute : tag.attributes()) {
            var value = attribute.value();
            if (CONVERTED_ATTRIBUTES.contains(attribute.name())) {
                value = converter.text(value);
            } else if (attribute.name().equals("lang")) {
                value = converter.conversion().language();
            }
            text.append(html, copied, attribute.start()).append(value);
            copied = attribute.end();
        }
        return text.append(html, copied, tag.end()).toString();
    }

}
