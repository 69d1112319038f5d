package kanbao.attachment;

import java.io.IOException;
import java.time.Duration;

/** Reads the size and the duration of a WebM file from its elements (RFC 8794, RFC 9559). */
final class WebmReader {

    /** In bytes. */
    private static final int TAGS = 64 * 1024;

    static final long EBML = 0x1A45DFA3L;

    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long INFORMATION = 0x1549A966L;
    private static final long TIME_SCALE = 0x2AD7B1;
    private static final long DURATION = 0x4489;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK = 0xAE;
    private static final long VIDEO = 0xE0;
    private static final long PIXEL_WIDTH = 0xB0;
    private static final long PIXEL_HEIGHT = 0xBA;
    private static final long DISPLAY_WIDTH = 0x54B0;
    private static final long DISPLAY_HEIGHT = 0x54BA;
    private static final long DISPLAY_UNIT = 0x54B2;
    private static final int MAX_ELEMENTS = 20_000;
    private static final int MAX_DEPTH = 10;

    private final FileContent file;
    private int elements;
    private int depth;
    private boolean isAtCluster;
    private boolean hasTrack;
    private double timeScale = 1_000_000;
    private double duration;
    private long width;
    private long height;
    private long displayWidth;
    private long displayHeight;
    private boolean isInPixels = true;

    private WebmReader(FileContent file) {
        this.file = file;
    }

    /** Returns whether the file is in the subset of Matroska that browsers play. */
    static boolean isWebm(FileContent file) throws IOException {
        if (file.number(0, Integer.BYTES) != EBML) {
            return false;
        }
        // The element with the type of the document, and its length.
        return file.name(0, 64).contains("B\u0082\u0084webm");
    }

    /** @throws InvalidFileException if the file is truncated or has no track */
    static MediaHeader read(FileContent file) throws IOException, InvalidFileException {
        var reader = new WebmReader(file);
        reader.readElements(0, file.length());
        if (!reader.hasTrack) {
            throw new InvalidFileException();
        }
        return reader.header();
    }

    private MediaHeader header() throws IOException {
        var length = MediaHeader.duration(duration * timeScale / 1e9);
        var isDisplaySize = isInPixels && MediaHeader.isSize(displayWidth, displayHeight);
        var shownWidth = isDisplaySize ? displayWidth : width;
        var shownHeight = isDisplaySize ? displayHeight : height;
        return MediaHeader.isSize(shownWidth, shownHeight)
                ? new MediaHeader((int) shownWidth, (int) shownHeight, length, true, tellsPlace())
                : MediaHeader.audio(length);
    }

    private void readElements(long start, long end) throws IOException, InvalidFileException {
        var at = start;
        if (++depth > MAX_DEPTH) {
            throw new InvalidFileException();
        }
        while (at < end && !isAtCluster) {
            var idLength = lengthOfNumber(file.number(at, 1));
            var id = file.number(at, idLength);
            var first = file.number(at + idLength, 1);
            var sizeLength = lengthOfNumber(first);
            var content = at + idLength + sizeLength;
            if (idLength > Integer.BYTES || sizeLength > Long.BYTES || content > end || ++elements > MAX_ELEMENTS) {
                throw new InvalidFileException();
            }
            var mask = (1L << (7 * sizeLength)) - 1;
            var size = file.number(at + idLength, sizeLength) & mask;
            // All ones: the size is unknown, as in a recording of something live.
            var next = size == mask ? end : content + size;
            if (next > end || next < content) {
                throw new InvalidFileException();
            }
            readElement(id, content, next);
            at = next;
        }
        depth--;
    }

    private void readElement(long id, long content, long end) throws IOException, InvalidFileException {
        if (id == SEGMENT || id == INFORMATION || id == TRACKS) {
            readElements(content, end);
        } else if (id == TRACK) {
            hasTrack = true;
            readElements(content, end);
        } else if (id == VIDEO && width == 0) {
            readElements(content, end);
        } else if (id == CLUSTER) {
            isAtCluster = true;
        } else {
            readValue(id, content, (int) Math.min(Long.BYTES, end - content));
        }
    }

    private void readValue(long id, long at, int length) throws IOException {
        if (id == TIME_SCALE) {
            timeScale = file.number(at, length);
        } else if (id == DURATION) {
            duration = length == Float.BYTES
                    ? Float.intBitsToFloat((int) file.number(at, length))
                    : Double.longBitsToDouble(file.number(at, length));
        } else if (id == PIXEL_WIDTH) {
            width = file.number(at, length);
        } else if (id == PIXEL_HEIGHT) {
            height = file.number(at, length);
        } else if (id == DISPLAY_WIDTH) {
            displayWidth = file.number(at, length);
        } else if (id == DISPLAY_HEIGHT) {
            displayHeight = file.number(at, length);
        } else if (id == DISPLAY_UNIT) {
            isInPixels = file.number(at, length) == 0;
        }
    }

    /** Returns the length of a number, which is the position of the first bit that is set; 9 if there is none. */
    private static int lengthOfNumber(long first) {
        return Long.numberOfLeadingZeros(first << (Long.SIZE - Byte.SIZE)) % Long.SIZE + 1;
    }

    /** Whether the tags, which are near the beginning or the end of the file, name a place (RFC 9559, 5.1.8). */
    private boolean tellsPlace() throws IOException {
        return (file.name(0, TAGS) + file.name(Math.max(0, file.length() - TAGS), TAGS)).contains("LOCATION");
    }

}
