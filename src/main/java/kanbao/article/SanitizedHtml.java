package kanbao.article;

/**
 * HTML that readers may be shown as it is: only the content package makes it, after everything that could run or
 * reach another host was removed. It is the one type that a template may write unescaped.
 */
public record SanitizedHtml(String value) {

    @Override
    public String toString() {
        return value;
    }

}
