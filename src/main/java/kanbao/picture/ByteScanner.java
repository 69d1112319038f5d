package kanbao.picture;

import java.nio.charset.StandardCharsets;

/** Reads numbers and names from the bytes of a file. Offsets beyond its end give 0 and names that match nothing. */
final class ByteScanner {

    private final byte[] bytes;

    ByteScanner(byte[] bytes) {
        this.bytes = bytes;
    }

    int unsigned(int at) {
        return at >= 0 && at < bytes.length ? bytes[at] & 0xFF : 0;
    }

    int bigEndian(int at, int count) {
        var number = 0;
        for (var index = 0; index < count; index++) {
            number = number << Byte.SIZE | unsigned(at + index);
        }
        return number;
    }

    int littleEndian(int at, int count) {
        var number = 0;
        for (var index = count - 1; index >= 0; index--) {
            number = number << Byte.SIZE | unsigned(at + index);
        }
        return number;
    }

    boolean isAt(int at, String name) {
        return name(at, name.length()).equals(name);
    }

    /** Returns the bytes as ISO 8859-1, or nothing if the file ends before. */
    String name(int at, int length) {
        return at >= 0 && length >= 0 && at <= bytes.length - length
                ? new String(bytes, at, length, StandardCharsets.ISO_8859_1)
                : "";
    }

}
