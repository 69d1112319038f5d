package kanbao.web;

import java.nio.charset.StandardCharsets;

import kanbao.article.Attachment;
import kanbao.article.FileType;
import kanbao.article.FileType.Kind;

/**
 * The value of {@code Content-Disposition} (RFC 6266) for an attachment: browsers show videos, audio files, captions and PDF files, and
 * save all others under their original name.
 */
final class ContentDisposition {

    /** The punctuation that needs no encoding in an extended value (RFC 8187, {@code attr-char}) and in a map of nginx. */
    private static final String PLAIN = "!#&+-.^_`|~";

    private ContentDisposition() {
    }

    static String of(Attachment file) {
        var isShown = file.type().kind() != Kind.DOCUMENT || file.type() == FileType.PDF;
        return (isShown ? "inline" : "attachment") + "; filename=\"" + ascii(file) + "\"; filename*=UTF-8''"
                + encoded(file.originalName());
    }

    /** For old programs. */
    private static String ascii(Attachment file) {
        return file.originalName().matches("[\\w .()+-]+")
                ? file.originalName()
                : "file." + file.type().extension();
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            var character = (char) (octet & 0xFF);
            var isPlain = character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
            encoded.append(isPlain ? String.valueOf(character) : "%%%02X".formatted(octet & 0xFF));
        }
        return encoded.toString();
    }

}
