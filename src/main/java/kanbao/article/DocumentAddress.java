package kanbao.article;

/** What identifies a document: a story and a site page may have the same slug, because their addresses differ. */
public record DocumentAddress(DocumentKind kind, Slug slug) {

    public static DocumentAddress story(Slug slug) {
        return new DocumentAddress(DocumentKind.STORY, slug);
    }

    public static DocumentAddress page(Slug slug) {
        return new DocumentAddress(DocumentKind.PAGE, slug);
    }

    public boolean isPage() {
        return kind == DocumentKind.PAGE;
    }

}
