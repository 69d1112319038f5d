package kanbao.markdown;

/**
 * A link in a text to another page of the same site.
 *
 * @param address percent-encoded: a path from the root or from the story's own address, perhaps with a query and a fragment
 * @param line    of the file, counted from 1
 */
public record InternalLink(String address, int line) {}
