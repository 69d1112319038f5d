package kanbao.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;

/**
 * A Markdown file in a content folder.
 *
 * @param folder the content folder as the operator names it
 * @param path   the file's path below the folder, with slashes
 */
public record StoryFile(String folder, String path, ListedFile file) {

    /** In bytes; a story of 300,000 Chinese characters fits, and nothing in it can keep the reader busy for long. */
    static final int LARGEST = 1024 * 1024;

    /** What the decoder puts where bytes are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * What the file says, without a byte order mark and with every line ended by {@code \n}.
     *
     * @throws InvalidStoryException if it is too large, is not UTF-8 or is blank
     * @throws IOException if it cannot be read, which may be otherwise the next time
     */
    public String text() throws IOException {
        var text = decoded(content());
        if (text.isBlank()) {
            throw new InvalidStoryException(0, Cause.of("file.empty"));
        }
        return text;
    }

    /** When the file was last written. */
    public Instant written() {
        return Instant.EPOCH.plusNanos(file.stamp().modified());
    }

    /** Whether the other is this file, in whatever state. */
    public boolean isSameFile(StoryFile other) {
        return path.equals(other.path) && folder.equals(other.folder);
    }

    /** The path with its folder before it, for messages about two files. */
    public String place() {
        return folder + "/" + path;
    }

    private byte[] content() throws IOException {
        var bytes = file.bytes();
        var length = bytes.contentLength();
        requireSize(length);
        try (var stream = bytes.getInputStream()) {
            var content = stream.readNBytes((int) length + 1);
            requireUnchanged(content.length, length);
            return content;
        }
    }

    private static void requireUnchanged(long read, long length) throws IOException {
        if (read != length) {
            throw new IOException("the file changed from " + length + " bytes while it was read");
        }
    }

    private static void requireSize(long size) {
        if (size > LARGEST) {
            throw new InvalidStoryException(0, Cause.of("file.too-large", size, LARGEST));
        }
    }

    private static String decoded(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        var wrong = text.indexOf('\0');
        if (wrong < 0 && text.indexOf(REPLACEMENT) >= 0
                && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content)) {
            wrong = text.indexOf(REPLACEMENT);
        }
        if (wrong >= 0) {
            throw new InvalidStoryException(unixLines(text.substring(0, wrong)).split("\n", -1).length,
                    Cause.of("file.not-utf8"));
        }
        return unixLines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static String unixLines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

}
