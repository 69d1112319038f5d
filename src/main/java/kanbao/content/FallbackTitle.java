package kanbao.content;

import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

import kanbao.report.SingleLineText;

/** The title of a story without one: its first heading, else the name of its file in words. */
final class FallbackTitle {

    private static final Pattern HEADING = Pattern.compile("<h([1-6])[^>]*>((?:(?!</h[1-6]>).){1,2000})</h\\1>",
            Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("<[^>]*>");
    private static final Pattern WORD_SEPARATOR = Pattern.compile("[-_+]+");
    private static final Pattern EXTENSION = Pattern.compile("\\.[^./]+$");

    private FallbackTitle() {
    }

    /** @param html the sanitized body */
    static String of(String html, String path) {
        return HEADING.matcher(html)
                .results()
                .map(heading -> SingleLineText
                        .of(HtmlUtils.htmlUnescape(ELEMENT.matcher(heading.group(2)).replaceAll(""))))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> ofName(path));
    }

    private static String ofName(String path) {
        var words = SingleLineText.of(WORD_SEPARATOR.matcher(StoryFileName.of(path).name()).replaceAll(" "));
        return words.isEmpty()
                ? EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("")
                : words;
    }

}
