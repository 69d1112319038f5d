package kanbao.markdown;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Text;

/** A formula in TeX, with its signs, exactly as written. */
final class Formula extends Text {

    Formula(String literal) {
        super(literal);
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
