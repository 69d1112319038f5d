package kanbao.markdown;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Marks what the styles treat differently in Chinese text: emphasized Latin words are italic, while Chinese characters have
 * emphasis dots; a number with hyphens, such as a date, is not broken; runs of Japanese and Korean have their language; and lines may end anywhere in a long address, so that the line
 * before it is not stretched.
 */
final class TypesettingMarks {

    private static final String ITALIC = "italic";
    private static final String EMPHASIS = "em, i";
    /** Elements that are often a long run as a whole. */
    private static final Set<String> WHOLE = Set.of("a", "code");

    /** A long run of ASCII without spaces, or a shorter one with signs between letters; a number with hyphens; Kana, with kanji between them; Hangul; and Latin words. */
    private static final Pattern RUNS = Pattern.compile(
            """
            (?<address>[!-~]{25,}+|(?=[!-~]{0,24}?[A-Za-z])(?=[!-~]{0,24}?[./\\\\_{}=@&][!-~])[!-~]{14,}+)\
            |(?<number>\\d[\\d.,]*+(?:-\\d[\\d.,]*+)++)\
            |(?<ja>[\\u3041-\\u30FA\\u30FC]{2,}+(?:[\\u4E00-\\u9FFF々]{1,6}+[\\u3041-\\u30FA\\u30FC]++)*+)\
            |(?<ko>[\\uAC00-\\uD7A3]{2,}+(?:\\s[\\uAC00-\\uD7A3]++)*+)\
            |(?<latin>\\p{IsLatin}[\\p{IsLatin}\\p{M}\\d.'’-]*+(?:\\x20[\\p{IsLatin}\\d][\\p{IsLatin}\\p{M}\\d.'’-]*+)*+)""");

    private final boolean isChinese;

    private TypesettingMarks(boolean isChinese) {
        this.isChinese = isChinese;
    }

    /** @param language of the story, a BCP 47 tag */
    static void add(Element body, String language) {
        var marks = new TypesettingMarks(language.startsWith("zh"));
        if (marks.isChinese) {
            body.select(EMPHASIS).stream()
                    .filter(emphasis -> emphasis.text().codePoints().noneMatch(Character::isIdeographic))
                    .forEach(emphasis -> emphasis.addClass(ITALIC));
        }
        for (var text : body.nodeStream(TextNode.class).toList()) {
            var parent = text.parent();
            if (parent != null && parent.closest("pre") == null) {
                marks.mark(text, parent);
            }
        }
    }

    private void mark(TextNode text, Element parent) {
        var content = text.getWholeText();
        var runs = RUNS.matcher(content);
        if (WHOLE.contains(parent.normalName()) && runs.matches() && runs.group("address") != null) {
            parent.addClass("address");
            return;
        }
        runs.reset();
        var parts = new ArrayList<Node>();
        var end = 0;
        while (runs.find()) {
            var run = element(runs, parent);
            if (run != null) {
                parts.add(new TextNode(content.substring(end, runs.start())));
                parts.add(run.text(runs.group()));
                end = runs.end();
            }
        }
        if (end > 0) {
            parts.add(new TextNode(content.substring(end)));
            parts.forEach(text::before);
            text.remove();
        }
    }

    private @Nullable Element element(Matcher run, Element parent) {
        var span = new Element("span");
        if (run.group("address") != null) {
            return span.addClass("address");
        }
        if (run.group("number") != null) {
            return parent.normalName().equals("code") ? null : span.addClass("number");
        }
        if (!isChinese || parent.closest("[lang]") != null) {
            return null;
        }
        if (run.group("latin") != null) {
            var emphasis = parent.closest(EMPHASIS);
            return emphasis == null || emphasis.hasClass(ITALIC) ? null : span.addClass(ITALIC);
        }
        return span.attr("lang", run.group("ja") == null ? "ko" : "ja");
    }

}
