package kanbao.markdown;

/** What a single line break between two lines of Chinese means; writers' tools disagree. */
public enum LineBreakStyle {
    /** A new line, as in Hexo, Typora, Obsidian and Word. */
    KEEP,
    /** Nothing: the lines are one, as in Hugo and Jekyll. */
    JOIN
}
