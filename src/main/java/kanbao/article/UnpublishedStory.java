package kanbao.article;

/**
 * A story that is not published at the moment.
 *
 * @param file the path of its file relative to its content folder, with slashes
 */
public record UnpublishedStory(Article article, String file, Reason reason) {

    /** Why it is not published. */
    public enum Reason {
        /** The editor marked it as a draft. */
        DRAFT,
        /** Its publication date is in the future. */
        EMBARGO,
        /** Its expiry date has passed. */
        EXPIRED
    }

}
