package kanbao.picture;

import java.util.ArrayList;
import java.util.Set;

import kanbao.picture.PictureParts.Kind;
import kanbao.picture.PictureParts.Part;

/** Finds the chunks of a WebP file (RFC 9649; C2PA 2.1, A.3.5). */
final class WebpParts {

    /** The length of the header of the file: {@code RIFF}, the length, {@code WEBP}. */
    static final int HEADER = 12;
    /** The length of the header of a chunk. */
    static final int CHUNK_HEADER = 8;
    static final String EXTENDED = "VP8X";

    private static final String ANIMATION = "ANIM";
    private static final Set<String> NEEDED = Set.of(EXTENDED, "VP8 ", "VP8L", "ALPH", ANIMATION, "ANMF", "ICCP");

    private WebpParts() {
    }

    /** All after the first error belongs to no part. */
    static PictureParts of(byte[] bytes) {
        var scanner = new ByteScanner(bytes);
        var parts = new ArrayList<Part>();
        parts.add(new Part(Kind.PICTURE, 0, 0, Math.min(HEADER, bytes.length)));
        var isStill = true;
        var at = HEADER;
        while (at <= bytes.length - CHUNK_HEADER) {
            var name = scanner.name(at, 4);
            var length = scanner.littleEndian(at + 4, Integer.BYTES);
            var isCut = length > bytes.length - CHUNK_HEADER - at;
            if (length < 0 || (isCut && !NEEDED.contains(name))) {
                break;
            }
            var next = isCut ? bytes.length : Math.min(bytes.length, at + CHUNK_HEADER + length + (length & 1));
            parts.add(new Part(kind(name), at, at + CHUNK_HEADER, next));
            isStill &= !name.equals(ANIMATION);
            at = next;
        }
        return new PictureParts(parts, isStill);
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "EXIF" -> Kind.EXIF;
            case "XMP " -> Kind.XMP;
            case "C2PA" -> Kind.CREDENTIALS;
            default -> NEEDED.contains(name) ? Kind.PICTURE : Kind.OTHER;
        };
    }

}
