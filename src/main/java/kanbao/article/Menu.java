package kanbao.article;

/** Where links to site pages are, on every page. */
public enum Menu {
    /** The foot of the page. */
    FOOT,
    /** The navigation, after the sections. */
    NAVIGATION
}
