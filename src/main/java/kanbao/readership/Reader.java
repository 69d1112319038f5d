package kanbao.readership;

/**
 * What tells one reader from another for a day; it is never kept as it is.
 *
 * @param address the network address
 * @param agent   what the browser calls itself
 */
public record Reader(String address, String agent) {}
