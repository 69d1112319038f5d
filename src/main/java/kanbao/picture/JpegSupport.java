package kanbao.picture;

import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.drew.metadata.MetadataException;
import com.drew.metadata.jpeg.JpegDirectory;

import kanbao.picture.PictureHeader.Obstacle;

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

    static Optional<Obstacle> in(@Nullable JpegDirectory frame) throws MetadataException {
        if (frame == null) {
            return Optional.empty();
        }
        var coding = frame.getInt(JpegDirectory.TAG_COMPRESSION_TYPE);
        if (frame.getNumberOfComponents() > COLOURS_OF_A_SCREEN) {
            return large("a JPEG picture in CMYK colours", "RGB colours");
        }
        if (coding > PROGRESSIVE || frame.getInt(JpegDirectory.TAG_DATA_PRECISION) != Byte.SIZE) {
            return large("a JPEG picture in a rare coding", "a baseline or progressive one with 8 bits");
        }
        return coding > EXTENDED && coefficients(frame) > MOST_COEFFICIENTS
                ? large("a progressive JPEG picture of more than " + MOST_COEFFICIENTS / 1_000_000
                        + " MB when it is decoded", "a smaller or a baseline one")
                : Optional.empty();
    }

    private static Optional<Obstacle> large(String found, String expected) {
        return Optional.of(new Obstacle(found + ", which phones have to load as it is", expected));
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
