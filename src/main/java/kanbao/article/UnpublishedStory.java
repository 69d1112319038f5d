package kanbao.article;

/**
 * A story that readers are not shown now.
 *
 * @param file the path of its file below its content folder, with slashes
 */
public record UnpublishedStory(Article article, String file, Reason reason) {

    /** Why they are not. */
    public enum Reason {
        /** Its editor keeps it back. */
        DRAFT,
        /** It comes out at the time of its publication. */
        EMBARGO,
        /** Its time is over. */
        EXPIRED
    }

}
