package kanbao.article;

/** What a Markdown file is. */
public enum DocumentKind {
    /** A story, which is in the lists of the site. */
    STORY,
    /** A page beside the news, such as {@code /about}, which is in no list. */
    PAGE
}
