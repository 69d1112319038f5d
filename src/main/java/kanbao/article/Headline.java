package kanbao.article;

/**
 * What stands above an article.
 *
 * @param title      the headline
 * @param standfirst the one or two sentences under it; empty where the editor wrote none
 * @param language   the language that the article is written in, as a BCP 47 tag such as {@code zh-Hans}
 */
public record Headline(String title, String standfirst, String language) {

    /** So wide a title is shown whole where stories are listed, in columns ({@link DisplayWidth}): two lines of a card. */
    public static final int MAX_LIST_WIDTH = 80;

    public Headline {
        Preconditions.words("title", title);
        Preconditions.words("language", language);
    }

}
