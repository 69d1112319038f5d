package kanbao.content;

/**
 * Where a story was before.
 *
 * @param path decoded
 * @param line of the file that says so; 0 where it follows from a pattern of the operator's
 */
record FormerAddress(String path, int line) {}
