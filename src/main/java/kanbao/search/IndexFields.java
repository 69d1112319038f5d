package kanbao.search;

/** The names of the fields in the indexes. */
final class IndexFields {

    /** The whole text, by Chinese character and by Latin word, with positions. */
    static final String TEXT = "text";
    /** The headline, in the same form. */
    static final String TITLE = "title";
    /** The names of the authors, in the same form. */
    static final String BYLINE = "byline";
    /** The pinyin of the headline, starting at each of its characters. */
    static final String PINYIN = "pinyin";
    /** The initials of that pinyin. */
    static final String INITIALS = "initials";
    /** The slug of the section. */
    static final String SECTION = "section";
    /** The publication time in milliseconds since 1970. */
    static final String PUBLISHED = "published";
    /** The slug of a story; of a site page with a slash before it. */
    static final String ADDRESS = "address";

    private IndexFields() {
    }

}
