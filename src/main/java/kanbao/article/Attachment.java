package kanbao.article;

/**
 * A file of a story that is served as it came: a video, an audio file, captions or a document. Pictures are none.
 *
 * @param fingerprint  16 hexadecimal digits of a SHA-256 of the content, so that a changed file gets a new address
 * @param name         the file name, safe for URLs, such as {@code report.pdf}
 * @param originalName the file name as in the content folder, for files that readers save
 * @param length       in bytes
 */
public record Attachment(String fingerprint, String name, String originalName, FileType type, long length) {}
