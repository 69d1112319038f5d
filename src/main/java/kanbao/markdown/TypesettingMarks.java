package kanbao.markdown;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Marks what the styles treat differently in Chinese text: emphasized Latin words are italic, while Chinese characters have
 * emphasis dots; a number with hyphens, such as a date, is not broken; runs of Japanese and Korean have their language; and lines
 * may end anywhere in a long address, so that the line before it is not stretched.
 */
final class TypesettingMarks {

    private static final String ITALIC = "italic";
    private static final Set<String> EMPHASIS = Set.of("em", "i");
    private static final Evaluator EMPHASIZED = QueryParser.parse("em, i");
    private static final Evaluator WITH_LANGUAGE = new Evaluator.Attribute("lang");
    private static final Set<String> PREFORMATTED = Set.of("pre");
    /** Elements that are often a long run as a whole. */
    private static final Set<String> WHOLE = Set.of("a", "code");
    /** The shortest run of ASCII characters that can be an address. */
    private static final int MIN_ADDRESS = 14;

    /**
     * A long run of ASCII without spaces, or a shorter one with signs between letters; a number with hyphens; Kana, with kanji
     * between them; Hangul; and Latin words.
     */
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
            body.select(EMPHASIZED).stream()
                    .filter(emphasis -> emphasis.text().codePoints().noneMatch(Character::isIdeographic))
                    .forEach(emphasis -> emphasis.addClass(ITALIC));
        }
        for (var text : body.nodeStream(TextNode.class).toList()) {
            var parent = text.parent();
            if (parent != null && HtmlNodes.closest(parent, PREFORMATTED) == null) {
                marks.mark(text, parent);
            }
        }
    }

    private void mark(TextNode text, Element parent) {
        var content = text.getWholeText();
        if (!mayHaveRun(content) && !hasEmphasizedLatin(parent)) {
            return;
        }
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

    /** Whether the text can have a run that is not Latin words. */
    private static boolean mayHaveRun(String text) {
        var ascii = 0;
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            ascii = sign > ' ' && sign <= '~' ? ascii + 1 : 0;
            if (ascii == MIN_ADDRESS || (sign == '-' && ascii > 1)
                    || (sign >= 'ぁ' && sign <= 'ー') || (sign >= '가' && sign <= '힣')) {
                return true;
            }
        }
        return false;
    }

    /** Whether Latin words here are emphasized among Chinese characters. */
    private boolean hasEmphasizedLatin(Element parent) {
        var emphasis = isChinese ? HtmlNodes.closest(parent, EMPHASIS) : null;
        return emphasis != null && !emphasis.hasClass(ITALIC);
    }

    private @Nullable Element element(Matcher run, Element parent) {
        if (run.group("address") != null) {
            return new Element("span").addClass("address");
        }
        if (run.group("number") != null) {
            return parent.normalName().equals("code") ? null : new Element("span").addClass("number");
        }
        if (run.group("latin") != null && !hasEmphasizedLatin(parent)) {
            return null;
        }
        if (!isChinese || parent.closest(WITH_LANGUAGE) != null) {
            return null;
        }
        return run.group("latin") != null
                ? new Element("span").addClass(ITALIC)
                : new Element("span").attr("lang", run.group("ja") == null ? "ko" : "ja");
    }

}
