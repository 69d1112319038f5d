package kanbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

import kanbao.formula.FormulaConverter;
import kanbao.formula.FormulaException;
import kanbao.formula.MathMl;
import kanbao.messages.MessageBundle;
import kanbao.report.Cause;
import kanbao.report.SingleLineText;

/**
 * Converts the formulas of a story to MathML. While the other passes change the body, a {@code <span>} with the formula in plain
 * text stands for it.
 */
final class FormulaPass {

    /** Marks a formula: first the kind of its source, later its number. */
    static final String ATTRIBUTE = "data-formula";

    /** Stands for a formula in TeX in texts. */
    private static final String UNKNOWN = "…";
    private static final String MATHML = "mathml";
    /** In characters: longer formulas are left out of excerpts, and may be wider than a phone. */
    private static final int LONG = 24;
    private static final int MAX_REPORTED = 60;
    private static final Evaluator FORMULA = QueryParser.parse("span[" + ATTRIBUTE + "]");
    /** What is no place for an element that can be focused. */
    private static final Set<String> ENCLOSING = Set.of("a", "summary", "table");
    private static final Pattern DELIMITED = Pattern
            .compile("(?s)(\\$\\$|\\\\\\[)(.*)(?:\\$\\$|\\\\\\])|(\\$`|\\$|\\\\\\()(.*?)(?:`\\$|\\$|\\\\\\))");

    private final List<Placeholder> placeholders = new ArrayList<>();

    private FormulaPass() {
    }

    /** @param mathMl nothing if the source could not be converted */
    private record Placeholder(Element span, String source, @Nullable MathMl mathMl) {}

    private record Failure(Element span, String source, String reason) {}

    private record Tex(String content, boolean isDisplayed) {

        static Tex of(String source) {
            var parts = DELIMITED.matcher(source);
            if (!parts.matches()) {
                return new Tex(source, true);
            }
            return parts.group(1) != null
                    ? new Tex(parts.group(2).strip(), true)
                    : new Tex(parts.group(4).strip(), false);
        }

    }

    /** Returns the element that stands for an editor's own MathML, which is not yet clean. */
    static Element placeholder(Element math) {
        return new Element("span").attr(ATTRIBUTE, MATHML).attr(SourceLines.ATTRIBUTE, math.attr(SourceLines.ATTRIBUTE))
                .text(math.outerHtml());
    }

    /** Returns a formula with its delimiters as plain text, or as written if it cannot be converted. */
    static String plainText(String source) {
        try {
            var tex = Tex.of(source);
            return new FormulaConverter().convert(tex.content(), false).text();
        } catch (FormulaException e) {
            return source;
        }
    }

    /** Converts all formulas, and reports those that cannot be converted, together. */
    static FormulaPass convert(Element body, RemovalReporter removals) {
        var pass = new FormulaPass();
        var failures = new ArrayList<Failure>();
        var converter = new FormulaConverter();
        for (var span : body.select(FORMULA)) {
            var source = span.wholeText();
            if (HtmlNodes.closest(span, HtmlNodes.CODE) != null) {
                span.replaceWith(new TextNode(source));
                continue;
            }
            try {
                var mathMl = mathMl(span, source, converter);
                if (mathMl.html().isEmpty()) {
                    remove(span);
                } else {
                    pass.add(span, source, mathMl);
                }
            } catch (FormulaException e) {
                failures.add(new Failure(span, source, String.valueOf(e.getMessage())));
                pass.add(span, span.attr(ATTRIBUTE).equals(MATHML) ? "" : source, null);
            }
        }
        report(failures, removals);
        pass.showText();
        return pass;
    }

    private static MathMl mathMl(Element span, String source, FormulaConverter converter) throws FormulaException {
        if (span.attr(ATTRIBUTE).equals(MATHML)) {
            return FormulaConverter.clean(source);
        }
        var tex = Tex.of(source);
        return converter.convert(tex.content(), tex.isDisplayed());
    }

    private static void remove(Element span) {
        var parent = span.parent();
        span.remove();
        if (parent != null && parent.normalName().equals("p") && parent.childNodeSize() == 0) {
            parent.remove();
        }
    }

    private void add(Element span, String source, @Nullable MathMl mathMl) {
        placeholders.add(new Placeholder(span, source, mathMl));
        span.attr(ATTRIBUTE, "");
    }

    /** Leaves displayed and long formulas, and those in TeX, out of the excerpt. */
    void showShort() {
        for (var placeholder : placeholders) {
            var mathMl = placeholder.mathMl();
            placeholder.span()
                    .text(mathMl == null || mathMl.isDisplayed() || mathMl.text().length() > LONG ? "" : mathMl.text());
        }
    }

    private static void report(List<Failure> failures, RemovalReporter removals) {
        if (failures.isEmpty()) {
            return;
        }
        var first = failures.getFirst();
        var formula = SingleLineText.of(first.source(), MAX_REPORTED);
        removals.report(failures.size() == 1
                ? Cause.of("formula.not-converted", formula, first.reason())
                : Cause.of("formula.several-not-converted", formula, first.reason(), failures.size()),
                first.span());
    }

    /** Shows every formula as plain text, for the search; “…” stands for those in TeX. */
    void showText() {
        for (var placeholder : placeholders) {
            placeholder.span().text(Optional.ofNullable(placeholder.mathMl()).map(MathMl::text).orElse(UNKNOWN));
        }
    }

    /** Shows every formula: as MathML, or as written. */
    void show(MessageBundle labels) {
        for (var placeholder : placeholders) {
            var span = placeholder.span();
            var mathMl = placeholder.mathMl();
            if (mathMl == null) {
                span.replaceWith(new TextNode(placeholder.source()));
            } else {
                show(span, mathMl, labels);
            }
        }
    }

    private static void show(Element span, MathMl mathMl, MessageBundle labels) {
        span.clearAttributes();
        span.html(mathMl.html());
        var isLong = mathMl.text().length() > LONG;
        if (!mathMl.isDisplayed() && !isLong) {
            span.replaceWith(span.child(0));
            return;
        }
        span.addClass(mathMl.isDisplayed() ? "formula displayed" : "formula");
        if (isLong && HtmlNodes.closest(span, ENCLOSING) == null) {
            span.attr("role", "group").attr("tabindex", "0").attr("aria-label", labels.get("accessibility.formula"));
        }
    }

}
