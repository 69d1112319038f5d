package kanbao.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import kanbao.picture.PictureParts.Kind;
import kanbao.picture.PictureParts.Part;

/** Finds the blocks of a GIF file (GIF 89a; XMP part 3, 1.1.2). */
final class GifParts {

    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final int COLOUR_TABLE = 0x80;
    private static final int APPLICATION_NAME = 11;
    private static final String XMP = "XMP DataXMP";
    /** The length of the trailer after the text of an XMP block, which makes it readable as sub-blocks. */
    private static final int XMP_TRAILER = 257;
    private static final Set<String> NEEDED = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private final ByteScanner scanner;
    private final int end;
    private final List<Part> parts = new ArrayList<>();
    private int frames;
    private boolean isFirstFrameWhole = true;

    private GifParts(byte[] bytes) {
        scanner = new ByteScanner(bytes);
        end = bytes.length;
    }

    /** Data after the end of the picture, and all after the first error, belong to no part. */
    static PictureParts of(byte[] bytes) {
        var gif = new GifParts(bytes);
        gif.readBlocks();
        return new PictureParts(gif.parts, gif.frames == 1 && gif.isFirstFrameWhole);
    }

    private void readBlocks() {
        var at = Math.min(end, HEADER + colourTable(scanner.unsigned(10)));
        parts.add(new Part(Kind.PICTURE, 0, 0, at));
        while (at < end) {
            var start = at;
            switch (scanner.unsigned(at)) {
                case EXTENSION -> at = readExtension(start);
                case IMAGE -> {
                    at = afterSubBlocks(start + 11 + colourTable(scanner.unsigned(start + 9)));
                    parts.add(new Part(Kind.PICTURE, start, start, at));
                    countFrame(start);
                }
                default -> {
                    if (scanner.isAt(start, ";")) {
                        parts.add(new Part(Kind.PICTURE, start, start, start + 1));
                    }
                    return;
                }
            }
        }
    }

    private void countFrame(int start) {
        frames++;
        isFirstFrameWhole &= frames > 1 || (scanner.littleEndian(start + 1, Integer.BYTES) == 0
                && scanner.littleEndian(start + 5, Integer.BYTES) == scanner.littleEndian(6, Integer.BYTES));
    }

    private int readExtension(int start) {
        var label = scanner.unsigned(start + 1);
        var name = scanner.name(start + 3, APPLICATION_NAME);
        var content = start + 3 + APPLICATION_NAME;
        if (label == APPLICATION && name.equals(XMP)) {
            var next = afterSubBlocks(content);
            parts.add(new Part(Kind.XMP, start, content, Math.max(content, next - XMP_TRAILER)));
            parts.add(new Part(Kind.OTHER, Math.max(content, next - XMP_TRAILER), next, next));
            return next;
        }
        var next = afterSubBlocks(start + 2);
        var isNeeded = label == GRAPHIC_CONTROL || (label == APPLICATION && NEEDED.contains(name));
        parts.add(new Part(isNeeded ? Kind.PICTURE : Kind.OTHER, start, start, next));
        return next;
    }

    private int afterSubBlocks(int start) {
        var at = start;
        while (at < end && scanner.unsigned(at) > 0) {
            at += 1 + scanner.unsigned(at);
        }
        return Math.min(end, at + 1);
    }

    private static int colourTable(int flags) {
        return (flags & COLOUR_TABLE) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

}
