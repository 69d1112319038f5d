package kanbao.attachment;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the size and the duration of an MP4 or M4A file from its boxes (ISO/IEC 14496-12). */
final class IsoMovieReader {

    private static final int SHORT_HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final int MAX_BOXES = 20_000;
    private static final int MAX_DEPTH = 10;
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl", "mvex");
    /** Of the codecs of videos, those that every browser plays: H.264, VP9 and AV1. */
    private static final Set<String> PLAYED_EVERYWHERE = Set.of("avc1", "avc3", "vp09", "av01");
    private static final Set<String> METADATA = Set.of("udta", "meta", "uuid");
    /** In bytes. Larger metadata could hide a place. */
    private static final int MAX_METADATA = 1 << 20;
    /** The boxes of 3GPP TS 26.244 and QuickTime, Apple's key, and EXIF or XMP. */
    private static final Pattern PLACE = Pattern.compile("\u00A9xyz|loci|location|GPS|gps|[Ee]xif");
    /** Tracks of cameras with their places. */
    private static final Set<String> PLACE_TRACKS = Set.of("gpmd", "camm", "mett");
    private static final int FIXED_POINT = 1 << 16;

    private final FileContent file;
    private int boxes;
    private int depth;
    private boolean hasMovie;
    private long timescale;
    private Duration duration = Duration.ZERO;
    private long width;
    private long height;
    private boolean isTrackOfVideo;
    private long trackWidth;
    private long trackHeight;
    private String codec = "";
    private boolean isPlayedEverywhere = true;
    private boolean tellsPlace;

    private IsoMovieReader(FileContent file) {
        this.file = file;
    }

    /** @throws InvalidFileException if the file is truncated or has no track */
    static MediaHeader read(FileContent file) throws IOException, InvalidFileException {
        var reader = new IsoMovieReader(file);
        reader.readBoxes(0, file.length());
        reader.endTrack();
        if (!reader.hasMovie) {
            throw new InvalidFileException();
        }
        return new MediaHeader((int) reader.width, (int) reader.height, reader.duration, reader.isPlayedEverywhere,
                reader.tellsPlace);
    }

    private void readBoxes(long start, long end) throws IOException, InvalidFileException {
        var at = start;
        if (++depth > MAX_DEPTH) {
            throw new InvalidFileException();
        }
        while (at <= end - SHORT_HEADER) {
            var length = file.number(at, Integer.BYTES);
            var type = file.name(at + Integer.BYTES, Integer.BYTES);
            var content = at + SHORT_HEADER;
            if (length == 1) {
                length = file.number(content, Long.BYTES);
                content = at + LONG_HEADER;
            } else if (length == 0) {
                length = end - at;
            }
            if (length < content - at || length > end - at || ++boxes > MAX_BOXES) {
                throw new InvalidFileException();
            }
            readBox(type, content, at + length);
            at += length;
        }
        depth--;
    }

    private void readBox(String type, long content, long end) throws IOException, InvalidFileException {
        switch (type) {
            case "mvhd" -> readDuration(content);
            case "mehd" -> readFragmentedDuration(content);
            case "tkhd" -> readTrackSize(content);
            case "hdlr" -> isTrackOfVideo |= file.name(content + 8, Integer.BYTES).equals("vide");
            case "stsd" -> {
                codec = file.name(content + 12, Integer.BYTES);
                tellsPlace |= PLACE_TRACKS.contains(codec);
            }
            default -> {
                if (METADATA.contains(type)) {
                    tellsPlace |= end - content > MAX_METADATA
                            || PLACE.matcher(file.name(content, (int) (end - content))).find();
                } else if (CONTAINERS.contains(type)) {
                    hasMovie |= type.equals("trak");
                    if (type.equals("trak")) {
                        endTrack();
                    }
                    readBoxes(content, end);
                }
            }
        }
    }

    private void readDuration(long content) throws IOException {
        var isLong = file.number(content, 1) == 1;
        timescale = file.number(content + (isLong ? 20 : 12), Integer.BYTES);
        setDuration(isLong ? file.number(content + 24, Long.BYTES) : file.number(content + 16, Integer.BYTES));
    }

    /** Of a video in fragments, whose other boxes say 0. */
    private void readFragmentedDuration(long content) throws IOException {
        var isLong = file.number(content, 1) == 1;
        setDuration(file.number(content + 4, isLong ? Long.BYTES : Integer.BYTES));
    }

    private void setDuration(long units) {
        if (timescale > 0 && duration.isZero()) {
            duration = MediaHeader.duration((double) units / timescale);
        }
    }

    /** Videos of phones are rotated by the matrix in front of their size. */
    private void readTrackSize(long content) throws IOException {
        var matrix = content + (file.number(content, 1) == 1 ? 52 : 40);
        var isTransposed = file.number(matrix, Integer.BYTES) == 0
                && file.number(matrix + Integer.BYTES, Integer.BYTES) != 0;
        var first = file.number(matrix + 36, Integer.BYTES) / FIXED_POINT;
        var second = file.number(matrix + 40, Integer.BYTES) / FIXED_POINT;
        trackWidth = isTransposed ? second : first;
        trackHeight = isTransposed ? first : second;
    }

    /** Uses the first track with a moving picture. */
    private void endTrack() {
        if (isTrackOfVideo && width == 0 && MediaHeader.isSize(trackWidth, trackHeight)) {
            width = trackWidth;
            height = trackHeight;
            isPlayedEverywhere = PLAYED_EVERYWHERE.contains(codec);
        }
        isTrackOfVideo = false;
        trackWidth = 0;
        trackHeight = 0;
        codec = "";
    }

}
