package kanbao.article;

/**
 * A text in two parts: the visible part, and the rest, which screen readers read too. If there is a rest, an “…” follows the
 * visible part.
 */
public record TruncatedText(String shown, String rest) {

    public boolean isTruncated() {
        return !rest.isEmpty();
    }

}
