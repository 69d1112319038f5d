package kanbao.markdown;

/**
 * A link to another page of the site.
 *
 * @param address percent-encoded: a path, absolute or relative to the story's address, with optional query and fragment
 * @param line    of the file, counted from 1
 */
public record InternalLink(String address, int line) {}
