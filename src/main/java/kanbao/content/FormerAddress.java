package kanbao.content;

/**
 * A former address of a story.
 *
 * @param path decoded
 * @param line the line of the file that names it; 0 if a permalink pattern in the settings produced it
 */
record FormerAddress(String path, int line) {}
