package kanbao.article;

/**
 * A picture in its place in an article.
 *
 * @param alt     what the picture shows, for those who do not see it; empty for one that says nothing
 * @param caption what it means, or empty
 * @param credit  who made it, such as {@code 制图：本站}, or empty
 */
public record Figure(Picture picture, String alt, String caption, String credit) {}
