package kanbao.attachment;

import java.io.IOException;

/** Reads the duration of an Ogg file (RFC 3533) with Opus, Vorbis or FLAC from its first and last page. */
final class OggReader {

    private static final String PAGE = "OggS";
    private static final int PAGE_HEADER = 27;
    private static final int MAX_PAGE = 65_307;
    private static final int OPUS_RATE = 48_000;

    private OggReader() {
    }

    /** @throws InvalidFileException if there is no audio that browsers play, or the file is truncated */
    static MediaHeader read(FileContent file) throws IOException, InvalidFileException {
        var packet = PAGE_HEADER + file.number(PAGE_HEADER - 1, 1);
        var end = lastPage(file);
        if (end < 0) {
            throw new InvalidFileException();
        }
        var samples = (double) littleEndian(file, end + 6, Long.BYTES);
        if (file.name(packet, 8).equals("OpusHead")) {
            return MediaHeader.audio(MediaHeader
                    .duration((samples - littleEndian(file, packet + 10, Short.BYTES)) / OPUS_RATE));
        }
        if (file.name(packet, 7).equals("\u0001vorbis")) {
            return MediaHeader.audio(MediaHeader
                    .duration(samples / Math.max(1, littleEndian(file, packet + 12, Integer.BYTES))));
        }
        if (file.name(packet, 5).equals("\u007FFLAC")) {
            return MediaHeader.audio(MediaHeader
                    .duration(samples / Math.max(1, file.number(packet + 27, Integer.BYTES) >> 12)));
        }
        throw new InvalidFileException();
    }

    private static long lastPage(FileContent file) throws IOException {
        var start = Math.max(0, file.length() - MAX_PAGE);
        var last = file.name(start, MAX_PAGE).lastIndexOf(PAGE);
        return last < 0 ? -1 : start + last;
    }

    private static long littleEndian(FileContent file, long at, int count) throws IOException {
        var number = file.number(at, count);
        return Long.reverseBytes(number << (Long.SIZE - count * Byte.SIZE));
    }

}
