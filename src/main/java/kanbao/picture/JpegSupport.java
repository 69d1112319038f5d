package kanbao.picture;

import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.drew.metadata.MetadataException;
import com.drew.metadata.jpeg.JpegDirectory;

import kanbao.report.Cause;

/** What keeps Java from decoding a JPEG file, or from doing so in little memory. */
final class JpegSupport {

    /** By the numbers of the frame markers SOF0 to SOF2 of ITU-T T.81. */
    private static final int EXTENDED = 1;
    private static final int PROGRESSIVE = 2;
    private static final int COLOURS_OF_A_SCREEN = 3;
    /** In bytes: decoding a progressive file holds all of its coefficients. */
    private static final long MOST_COEFFICIENTS = 40_000_000;

    private JpegSupport() {
    }

    static Optional<Cause> in(@Nullable JpegDirectory frame) throws MetadataException {
        if (frame == null) {
            return Optional.empty();
        }
        var coding = frame.getInt(JpegDirectory.TAG_COMPRESSION_TYPE);
        if (frame.getNumberOfComponents() > COLOURS_OF_A_SCREEN) {
            return Optional.of(Cause.of("picture.cmyk"));
        }
        if (coding > PROGRESSIVE || frame.getInt(JpegDirectory.TAG_DATA_PRECISION) != Byte.SIZE) {
            return Optional.of(Cause.of("picture.rare-encoding"));
        }
        return coding > EXTENDED && coefficients(frame) > MOST_COEFFICIENTS
                ? Optional.of(Cause.of("picture.progressive", MOST_COEFFICIENTS / 1_000_000))
                : Optional.empty();
    }

    /** Two bytes for each sample of each component; those of colour are fewer where they are subsampled. */
    private static long coefficients(JpegDirectory frame) throws MetadataException {
        var components = IntStream.range(0, frame.getNumberOfComponents()).mapToObj(frame::getComponent).toList();
        var densest = components.stream()
                .mapToLong(one -> (long) one.getHorizontalSamplingFactor() * one.getVerticalSamplingFactor())
                .max()
                .orElse(1);
        var samples = components.stream()
                .mapToLong(one -> (long) one.getHorizontalSamplingFactor() * one.getVerticalSamplingFactor())
                .sum();
        return Short.BYTES * (long) frame.getImageWidth() * frame.getImageHeight() * samples / Math.max(1, densest);
    }

}
