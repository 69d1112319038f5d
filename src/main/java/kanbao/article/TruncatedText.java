package kanbao.article;

/**
 * A text in two parts: what is shown, to be followed by one “…” where there is a rest, and the rest, which screen
 * readers still say.
 */
public record TruncatedText(String shown, String rest) {

    /** Whether anything was cut off. */
    public boolean isTruncated() {
        return !rest.isEmpty();
    }

}
