package kanbao.folder;

import org.jspecify.annotations.Nullable;

/**
 * A reference of a story to another file, and the file it leads to.
 *
 * @param path    the path of the file; empty if there is no such file
 * @param version the version of the file; null if it could not be read
 */
public record FileReference(String reference, String path, @Nullable FileVersion version) {}
