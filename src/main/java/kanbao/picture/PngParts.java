package kanbao.picture;

import java.util.ArrayList;
import java.util.Set;

import kanbao.picture.PictureParts.Kind;
import kanbao.picture.PictureParts.Part;

/** Finds the chunks of a PNG file (PNG, third edition; C2PA 2.1, A.3.2). */
final class PngParts {

    static final int SIGNATURE = 8;
    /** The bytes of a chunk besides its content: length, name and checksum. */
    private static final int AROUND = 12;
    private static final int CHECKSUM = 4;
    private static final int NAME = 4;
    private static final String ANIMATION = "acTL";
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP",
            "sBIT",
            "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "pHYs", ANIMATION, "fcTL", "fdAT");

    private PngParts() {
    }

    /** Data after the last chunk, and all after the first error, belong to no part. */
    static PictureParts of(byte[] bytes) {
        var scanner = new ByteScanner(bytes);
        var parts = new ArrayList<Part>();
        parts.add(new Part(Kind.PICTURE, 0, 0, Math.min(SIGNATURE, bytes.length)));
        var isStill = true;
        var at = SIGNATURE;
        while (at <= bytes.length - AROUND) {
            var length = scanner.bigEndian(at, Integer.BYTES);
            var name = scanner.name(at + NAME, NAME);
            var isCut = NEEDED.contains(name) && length > bytes.length - AROUND - at;
            if (length < 0 || (length > bytes.length - AROUND - at && !isCut)) {
                break;
            }
            var next = isCut ? bytes.length : at + AROUND + length;
            parts.add(new Part(kind(name, scanner, at + 2 * NAME), at, at + 2 * NAME,
                    next));
            isStill &= !name.equals(ANIMATION);
            if (name.equals("IEND")) {
                break;
            }
            at = next;
        }
        return new PictureParts(parts, isStill);
    }

    private static Kind kind(String name, ByteScanner scanner, int content) {
        return switch (name) {
            case "eXIf" -> Kind.EXIF;
            case "iTXt" -> scanner.isAt(content, PictureLabels.PNG_KEYWORD) ? Kind.XMP : Kind.TEXT;
            case "tEXt" -> Kind.TEXT;
            case "caBX" -> Kind.CREDENTIALS;
            default -> NEEDED.contains(name) ? Kind.PICTURE : Kind.OTHER;
        };
    }

    /** Returns the end of the content, without the checksum. */
    static int endOfContent(Part part) {
        return Math.max(part.content(), part.end() - CHECKSUM);
    }

}
