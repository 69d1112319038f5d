package kanbao.picture;

import org.jspecify.annotations.Nullable;

import kanbao.folder.FileVersion;

/**
 * A reference to a picture in a story, and the file it leads to.
 *
 * @param path    the path of the file; empty if there is no such file
 * @param version the version of the file; null if it could not be read
 */
public record PictureReference(String reference, String path, @Nullable FileVersion version) {}
