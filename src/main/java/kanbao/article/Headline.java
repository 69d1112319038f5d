package kanbao.article;

/**
 * The headline of an article.
 *
 * @param title      the headline itself
 * @param standfirst the introduction in one or two sentences; may be empty
 * @param language   the language of the article, a BCP 47 tag such as {@code zh-Hans}
 */
public record Headline(String title, String standfirst, String language) {

    /** The widest title that lists show untruncated, in columns ({@link DisplayWidth}): two lines of a card. */
    public static final int MAX_LIST_WIDTH = 80;

    public Headline {
        Preconditions.requireText("title", title);
        Preconditions.requireText("language", language);
    }

}
