package kanbao.picture;

import java.util.ArrayList;
import java.util.List;

import kanbao.picture.PictureParts.Kind;
import kanbao.picture.PictureParts.Part;

/** Finds the segments of a JPEG file (ITU-T T.81, B.1; Exif 2.32; XMP part 3; C2PA 2.1, A.3.1). */
final class JpegParts {

    private static final int MARKER = 0xFF;
    private static final int FIRST_RESTART = 0xD0;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APPLICATION_0 = 0xE0;
    private static final int APPLICATION_15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int MARKER_AND_LENGTH = 4;
    /** Identifier, instance, sequence number, and the length and type of the box, which each segment repeats (ISO/IEC 19566-5). */
    private static final int JUMBF_HEADER = 16;

    private final ByteScanner scanner;
    private final int end;
    private final List<Part> parts = new ArrayList<>();

    private JpegParts(byte[] bytes) {
        scanner = new ByteScanner(bytes);
        end = bytes.length;
    }

    /** Data after the end of the picture, such as the video of a moving photo, and all after the first error, belong to no part. */
    static PictureParts of(byte[] bytes) {
        var jpeg = new JpegParts(bytes);
        jpeg.readSegments();
        return new PictureParts(jpeg.parts, true);
    }

    private void readSegments() {
        var at = 0;
        while (at < end - 1 && scanner.unsigned(at) == MARKER) {
            var marker = scanner.unsigned(at + 1);
            var next = marker == START_OF_IMAGE || marker == END_OF_IMAGE
                    ? at + 2
                    : at + 2 + scanner.bigEndian(at + 2, Short.BYTES);
            if (marker == MARKER) {
                next = at + 1;
            } else if (marker < FIRST_RESTART - 0x10 || next > end || next < at + 2) {
                return;
            } else if (marker == START_OF_SCAN) {
                next = endOfScan(next);
            }
            parts.add(part(marker, at, next));
            if (marker == END_OF_IMAGE) {
                return;
            }
            at = next;
        }
    }

    private int endOfScan(int start) {
        var at = start;
        while (at < end) {
            var marker = scanner.unsigned(at) == MARKER ? scanner.unsigned(at + 1) : 0;
            if (marker >= FIRST_RESTART - 0x10 && !(marker >= FIRST_RESTART && marker < START_OF_IMAGE)
                    && marker != MARKER) {
                return at;
            }
            at++;
        }
        return end;
    }

    private Part part(int marker, int start, int next) {
        var content = start + MARKER_AND_LENGTH;
        var isApplication = marker >= APPLICATION_0 && marker <= APPLICATION_15;
        if (!isApplication && marker != COMMENT) {
            return new Part(Kind.PICTURE, start, start, next);
        }
        if (isNeeded(content, marker - APPLICATION_0)) {
            return new Part(Kind.PICTURE, start, start, next);
        }
        if (marker == APPLICATION_0 + 1 && scanner.isAt(content, "Exif\0\0")) {
            return new Part(Kind.EXIF, start, content + "Exif\0\0".length(), next);
        }
        if (marker == APPLICATION_0 + 1 && scanner.isAt(content, PictureLabels.JPEG_NAMESPACE)) {
            return new Part(Kind.XMP, start, content + PictureLabels.JPEG_NAMESPACE.length(), next);
        }
        return marker == APPLICATION_0 + 11 && scanner.isAt(content, "JP")
                ? new Part(Kind.CREDENTIALS, start, Math.min(content + JUMBF_HEADER, next), next)
                : new Part(Kind.OTHER, start, content, next);
    }

    /** The colour space, the colour profile and the transformation of the colours. */
    private boolean isNeeded(int content, int number) {
        return switch (number) {
            case 0 -> scanner.isAt(content, "JFIF\0");
            case 2 -> scanner.isAt(content, "ICC_PROFILE\0");
            case 14 -> scanner.isAt(content, "Adobe");
            default -> false;
        };
    }

}
