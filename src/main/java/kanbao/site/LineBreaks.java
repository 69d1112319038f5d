package kanbao.site;

/** What a single line break between two lines of Chinese means ({@code kanbao.line-breaks}). */
public enum LineBreaks {
    /** Decided for each content folder by how its stories are written. */
    AUTO,
    /** A new line. */
    KEEP,
    /** Nothing. */
    JOIN
}
