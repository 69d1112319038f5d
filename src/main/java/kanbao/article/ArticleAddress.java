package kanbao.article;

/** What identifies an article: a story and a site page may have the same slug, because their addresses differ. */
public record ArticleAddress(ContentKind kind, Slug slug) {

    public static ArticleAddress story(Slug slug) {
        return new ArticleAddress(ContentKind.STORY, slug);
    }

    public static ArticleAddress page(Slug slug) {
        return new ArticleAddress(ContentKind.PAGE, slug);
    }

    public boolean isPage() {
        return kind == ContentKind.PAGE;
    }

}
