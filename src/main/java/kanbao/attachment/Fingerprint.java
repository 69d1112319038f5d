package kanbao.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Computes a fingerprint: the first 16 hexadecimal digits of a SHA-256. It is that of the whole content up to 8 MiB. Of a longer
 * file it covers the length, the first and the last 256 KiB and 64 pieces of 16 KiB at equal distances, so that a video of 2 GB
 * takes milliseconds.
 */
final class Fingerprint {

    static final int MAX_WHOLE = 8 * 1024 * 1024;
    private static final int END = 256 * 1024;
    private static final int PIECE = 16 * 1024;
    private static final int PIECES = 64;
    private static final int DIGEST_BYTES = 8;

    private Fingerprint() {
    }

    static String of(FileContent file) throws IOException {
        var digest = sha256();
        if (file.length() <= MAX_WHOLE) {
            for (var at = 0L; at < file.length(); at += END) {
                digest.update(file.read(at, END));
            }
        } else {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(file.length()).array());
            digest.update(file.read(0, END));
            for (var piece = 1; piece <= PIECES; piece++) {
                digest.update(file.read(file.length() / (PIECES + 1) * piece, PIECE));
            }
            digest.update(file.read(file.length() - END, END));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

}
