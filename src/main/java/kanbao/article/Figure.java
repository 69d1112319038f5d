package kanbao.article;

/**
 * A picture in an article.
 *
 * @param alt     the text alternative; empty for a decorative picture
 * @param caption may be empty
 * @param credit  who made the picture, such as {@code 制图：本站}; may be empty
 */
public record Figure(Picture picture, String alt, String caption, String credit) {}
