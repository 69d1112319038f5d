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
 * @param folder the content folder as in the settings
 * @param path   the file's path below the folder, with slashes
 */
public record StoryFile(String folder, String path, ListedFile file) {

    /** A story of 300,000 Chinese characters fits, and no file takes long to parse. */
    static final int MAX_BYTES = 1024 * 1024;

    /** The decoder replaces bytes that are not UTF-8 by this character. */
    private static final char REPLACEMENT_CHARACTER = '\uFFFD';

    /**
     * Reads the file and removes a byte order mark; every line ends with {@code \n}.
     *
     * @throws InvalidStoryException if it is too large, is not UTF-8 or is blank
     * @throws IOException if the file cannot be read now; a later attempt may succeed
     */
    public String text() throws IOException {
        var text = decoded(content());
        if (text.isBlank()) {
            throw new InvalidStoryException(0, Cause.of("file.empty"));
        }
        return text;
    }

    public Instant lastModified() {
        return Instant.EPOCH.plusNanos(file.version().modified());
    }

    /** Whether the other is this file, in any version. */
    public boolean isSameFile(StoryFile other) {
        return path.equals(other.path) && folder.equals(other.folder);
    }

    /** Returns the content folder and the path, for messages about two files. */
    public String fullPath() {
        return folder + "/" + path;
    }

    private byte[] content() throws IOException {
        var length = file.resource().contentLength();
        if (length > MAX_BYTES) {
            throw new InvalidStoryException(0, Cause.of("file.too-large", length, MAX_BYTES));
        }
        try (var stream = file.resource().getInputStream()) {
            var content = stream.readNBytes((int) length + 1);
            if (content.length != length) {
                throw new IOException("the file changed from " + length + " bytes while it was being read");
            }
            return content;
        }
    }

    private static String decoded(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        var invalid = text.indexOf('\0');
        if (invalid < 0 && text.indexOf(REPLACEMENT_CHARACTER) >= 0
                && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content)) {
            invalid = text.indexOf(REPLACEMENT_CHARACTER);
        }
        if (invalid >= 0) {
            throw new InvalidStoryException(unixLines(text.substring(0, invalid)).split("\n", -1).length,
                    Cause.of("file.not-utf8"));
        }
        return unixLines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static String unixLines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

}
