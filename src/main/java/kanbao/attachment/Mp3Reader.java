package kanbao.attachment;

import java.io.IOException;
import java.util.Optional;

/** Reads the duration of an MP3 file from its first frame (ISO/IEC 11172-3, layer III). */
final class Mp3Reader {

    private static final int ID3_HEADER = 10;
    /** Some programs write zeros behind the tags. */
    private static final int MAX_PADDING = 64 * 1024;
    private static final int SYNC = 0x7FF;
    private static final int LAYER_3 = 1;
    private static final int[] BIT_RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] BIT_RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] SAMPLE_RATES = {44_100, 48_000, 32_000};
    private static final int MONO = 3;
    private static final int VERSION_1 = 3;

    private final FileContent file;

    private Mp3Reader(FileContent file) {
        this.file = file;
    }

    /**
     * A frame.
     *
     * @param version    3 for MPEG 1, 2 for MPEG 2, 0 for MPEG 2.5
     * @param bitRate    in bits per second
     * @param sampleRate in Hz
     * @param length     in bytes
     */
    private record Frame(long at, int version, int bitRate, int sampleRate, int length, boolean isMono) {

        int samples() {
            return version == VERSION_1 ? 1152 : 576;
        }

        /** The number of bytes between the header and the table of a variable bit rate. */
        int sideInformation() {
            if (version == VERSION_1) {
                return isMono ? 17 : 32;
            }
            return isMono ? 9 : 17;
        }

    }

    /** Returns whether the file begins with a frame of audio, or with tags and then a frame. */
    static boolean isMp3(FileContent file) throws IOException {
        return new Mp3Reader(file).firstFrame().isPresent();
    }

    /** @throws InvalidFileException if there is no audio */
    static MediaHeader read(FileContent file) throws IOException, InvalidFileException {
        var reader = new Mp3Reader(file);
        var frame = reader.firstFrame().orElseThrow(InvalidFileException::new);
        return MediaHeader.audio(MediaHeader.duration(reader.seconds(frame)));
    }

    private double seconds(Frame frame) throws IOException {
        var table = frame.at() + Integer.BYTES + frame.sideInformation();
        var name = file.name(table, Integer.BYTES);
        if ((name.equals("Xing") || name.equals("Info")) && (file.number(table + 7, 1) & 1) == 1) {
            return (double) file.number(table + 8, Integer.BYTES) * frame.samples() / frame.sampleRate();
        }
        var fraunhofer = frame.at() + 36;
        if (file.name(fraunhofer, Integer.BYTES).equals("VBRI")) {
            return (double) file.number(fraunhofer + 14, Integer.BYTES) * frame.samples() / frame.sampleRate();
        }
        return (file.length() - frame.at()) * 8.0 / frame.bitRate();
    }

    private Optional<Frame> firstFrame() throws IOException {
        var start = afterTags();
        var bytes = file.read(start, MAX_PADDING);
        for (var at = 0; at < bytes.length - 1; at++) {
            if ((bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xE0) == 0xE0) {
                var frame = frame(start + at);
                return frame.filter(first -> isFollowed(first));
            }
            if (bytes[at] != 0) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A picture in the tags can be megabytes long. */
    private long afterTags() throws IOException {
        var at = 0L;
        while (file.name(at, 3).equals("ID3")) {
            var length = 0L;
            for (var each = 6; each < ID3_HEADER; each++) {
                length = length << 7 | (file.number(at + each, 1) & 0x7F);
            }
            at += ID3_HEADER + length;
        }
        return at;
    }

    /** Returns whether the next frame follows, or the end of the file. */
    private boolean isFollowed(Frame frame) {
        try {
            var next = frame.at() + frame.length();
            return next == file.length() || frame(next).isPresent() || file.name(next, 3).equals("TAG");
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Frame> frame(long at) throws IOException {
        var header = (int) file.number(at, Integer.BYTES);
        var version = header >> 19 & 3;
        var rate = header >> 12 & 15;
        var samples = header >> 10 & 3;
        if (header >>> 21 != SYNC || version == 1 || (header >> 17 & 3) != LAYER_3 || rate == 0
                || rate == BIT_RATES_1.length || samples == SAMPLE_RATES.length) {
            return Optional.empty();
        }
        var bitRate = (version == VERSION_1 ? BIT_RATES_1 : BIT_RATES_2)[rate] * 1000;
        var sampleRate = SAMPLE_RATES[samples] / (version == VERSION_1 ? 1 : version == 2 ? 2 : 4);
        var padding = header >> 9 & 1;
        var length = (version == VERSION_1 ? 144 : 72) * bitRate / sampleRate + padding;
        return Optional.of(new Frame(at, version, bitRate, sampleRate, length, (header >> 6 & 3) == MONO));
    }

}
