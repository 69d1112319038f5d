package kanbao.markdown;

import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** A formula in TeX, with its delimiters, exactly as written. */
final class Formula extends CustomNode {

    /** The language of a fenced block that is a formula. */
    static final String FENCE = "math";

    private final String literal;

    Formula(String literal) {
        this.literal = literal;
    }

    String literal() {
        return literal;
    }

    /**
     * Replaces code that is a formula: fenced blocks with the language {@code math}, and code with the delimiters of a formula,
     * {@code `$x_1$`}, as writers protect formulas from Markdown.
     */
    static void replaceCode(Node parent) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Code code && FormulaParser.isDelimited(code.getLiteral().strip())) {
                child = replace(code, new Formula(code.getLiteral().strip()));
            } else if (child instanceof FencedCodeBlock code && FENCE.equals(code.getInfo())) {
                var formula = new OfLines();
                formula.setLiteral("$$\n" + code.getLiteral() + "$$");
                child = replace(code, formula);
            } else {
                replaceCode(child);
            }
        }
    }

    private static Node replace(Node code, Node formula) {
        formula.setSourceSpans(code.getSourceSpans());
        code.insertAfter(formula);
        code.unlink();
        return formula;
    }

    /** A formula of several lines. */
    static final class OfLines extends CustomBlock {

        private String literal = "";

        String literal() {
            return literal;
        }

        void setLiteral(String literal) {
            this.literal = literal;
        }

    }

}
