package kanbao.article;

import java.util.function.UnaryOperator;

/**
 * HTML that is safe to show: scripts and references to other hosts have been removed. Only the markdown package creates it, and only the
 * script package converts it.
 * It is the only type that templates may write unescaped.
 */
public record SanitizedHtml(String value) {

    /**
     * Returns the same HTML with other words, in another script of Chinese.
     *
     * @param converter changes nothing but text, and links to pages of this site
     */
    public SanitizedHtml converted(UnaryOperator<String> converter) {
        return value.isEmpty() ? this : new SanitizedHtml(converter.apply(value));
    }

    @Override
    public String toString() {
        return value;
    }

}
