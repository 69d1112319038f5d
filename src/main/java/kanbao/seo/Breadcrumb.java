package kanbao.seo;

/** One page in the path from the front page to the current page. */
public record Breadcrumb(String name, String path) {}
