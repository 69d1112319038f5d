package kanbao.pageviews;

/**
 * What distinguishes the visitors of a day. It is never stored as it is.
 *
 * @param address the network address
 * @param agent   the value of {@code User-Agent}
 */
public record Visitor(String address, String agent) {}
