package kanbao.seo;

/** A step on the way from the front page to a page. */
public record Breadcrumb(String name, String path) {}
