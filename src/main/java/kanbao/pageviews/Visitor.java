package kanbao.pageviews;

/**
 * What tells one reader from another for a day; it is never kept as it is.
 *
 * @param address the network address
 * @param agent   what the browser calls itself
 */
public record Visitor(String address, String agent) {}
