package kanbao.formula;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;

/** Writes a formula as plain text on one line, for excerpts and the search: {@code E=mc²}, {@code (a+b)/2}. */
final class FormulaText {

    private static final String PLAIN = "0123456789+-−=()n";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";

    private FormulaText() {
    }

    static String of(Element element) {
        return switch (element.normalName()) {
            case "annotation" -> "";
            case "mi", "mn", "mo", "ms", "mtext" -> token(element.wholeText());
            case "msup" -> child(element, 0) + script(child(element, 1), SUPERSCRIPTS, "^");
            case "msub" -> child(element, 0) + script(child(element, 1), SUBSCRIPTS, "_");
            case "msubsup", "munderover" -> child(element, 0) + script(child(element, 1), SUBSCRIPTS, "_")
                    + script(child(element, 2), SUPERSCRIPTS, "^");
            case "munder" -> child(element, 0) + script(child(element, 1), SUBSCRIPTS, "_");
            case "mover" -> child(element, 0);
            case "mfrac" -> group(child(element, 0)) + "/" + group(child(element, 1));
            case "msqrt" -> "√" + group(children(element, ""));
            case "mroot" -> script(child(element, 1), SUPERSCRIPTS, "") + "√" + group(child(element, 0));
            case "mspace" -> element.attr("width").endsWith("em") ? " " : "";
            case "mtable" -> children(element, "; ");
            case "mtr" -> children(element, " ");
            default -> children(element, "");
        };
    }

    private static String children(Element element, String separator) {
        return element.children().stream().map(FormulaText::of).collect(Collectors.joining(separator));
    }

    private static String child(Element element, int index) {
        return index < element.childrenSize() ? of(element.child(index)) : "";
    }

    /** Letters of a mathematical alphabet become plain letters; invisible operators are dropped. */
    private static String token(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String script(String text, String signs, String mark) {
        if (text.isEmpty() || text.equals("′")) {
            return text;
        }
        IntUnaryOperator index = PLAIN::indexOf;
        return text.chars().allMatch(sign -> index.applyAsInt(sign) >= 0)
                ? text.chars().map(sign -> signs.charAt(index.applyAsInt(sign)))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                : mark + group(text);
    }

    private static String group(String text) {
        return text.codePointCount(0, text.length()) == 1 || text.chars().allMatch(Character::isDigit)
                ? text
                : "(" + text + ")";
    }

}
