package kanbao.seo;

/** A step on the way from the front page to a page. */
public record Crumb(String name, String path) {}
