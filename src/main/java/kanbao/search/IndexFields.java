package kanbao.search;

/** What the index knows of each story. */
final class IndexFields {

    /** Everything that it says, character by character and Latin word by word, with places. */
    static final String TEXT = "text";
    /** The headline, in the same way. */
    static final String TITLE = "title";
    /** The names of its authors, in the same way. */
    static final String BYLINE = "byline";
    /** Its words as {@link StoryTerms} weighs them. */
    static final String WORDS = "words";
    /** How its headline is read out, from each of its characters on. */
    static final String PINYIN = "pinyin";
    /** The first letters of that. */
    static final String INITIALS = "initials";
    /** The slug of its section. */
    static final String SECTION = "section";
    /** When it was published, in milliseconds since 1970. */
    static final String PUBLISHED = "published";
    /** Its slug. */
    static final String SLUG = "slug";

    private IndexFields() {
    }

}
