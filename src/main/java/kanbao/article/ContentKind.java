package kanbao.article;

/** What a Markdown file is. */
public enum ContentKind {
    /** A story, which is in the lists of the site. */
    STORY,
    /** A page beside the news, such as {@code /about}, which is in no list. */
    PAGE,
    /** What a section is about, with its other names. */
    SECTION,
    /** What a topic is about, with its other names. */
    TOPIC,
    /** Who an author is. */
    AUTHOR,
    /** A special: stories in an order of their own. */
    SPECIAL;

    /** Whether the file is about a section, a topic or an author, or is a special. */
    public boolean isSubject() {
        return this != STORY && this != PAGE;
    }
}
