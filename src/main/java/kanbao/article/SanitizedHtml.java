package kanbao.article;

/**
 * HTML that is safe to show: scripts and references to other hosts have been removed. Only the markdown package creates it.
 * It is the only type that templates may write unescaped.
 */
public record SanitizedHtml(String value) {

    @Override
    public String toString() {
        return value;
    }

}
