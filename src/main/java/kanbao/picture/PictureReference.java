package kanbao.picture;

import org.jspecify.annotations.Nullable;

import kanbao.folder.FileVersion;

/**
 * What a reference in a story led to.
 *
 * @param path  of the file that was found; empty where none was
 * @param version of that file; none where it could not be read
 */
public record PictureReference(String reference, String path, @Nullable FileVersion version) {}
