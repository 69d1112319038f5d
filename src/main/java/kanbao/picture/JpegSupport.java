package kanbao.picture;

import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.drew.metadata.MetadataException;
import com.drew.metadata.jpeg.JpegDirectory;

import kanbao.report.Cause;

/** Checks whether Java can decode a JPEG file in little memory. */
final class JpegSupport {

    /** The numbers of the frame markers SOF1 and SOF2 (ITU-T T.81). */
    private static final int EXTENDED = 1;
    private static final int PROGRESSIVE = 2;
    private static final int RGB_COMPONENTS = 3;
    /** In bytes. Decoding a progressive file keeps all coefficients in memory. */
    private static final long MAX_COEFFICIENTS = 40_000_000;

    private JpegSupport() {
    }

    static Optional<Cause> problem(@Nullable JpegDirectory frame) throws MetadataException {
        if (frame == null) {
            return Optional.empty();
        }
        var encoding = frame.getInt(JpegDirectory.TAG_COMPRESSION_TYPE);
        if (frame.getNumberOfComponents() > RGB_COMPONENTS) {
            return Optional.of(Cause.of("picture.cmyk"));
        }
        if (encoding > PROGRESSIVE || frame.getInt(JpegDirectory.TAG_DATA_PRECISION) != Byte.SIZE) {
            return Optional.of(Cause.of("picture.rare-encoding"));
        }
        return encoding > EXTENDED && coefficients(frame) > MAX_COEFFICIENTS
                ? Optional.of(Cause.of("picture.progressive", MAX_COEFFICIENTS / 1_000_000))
                : Optional.empty();
    }

    /** Two bytes per sample of each component; subsampled components have fewer samples. */
    private static long coefficients(JpegDirectory frame) throws MetadataException {
        var samples = IntStream.range(0, frame.getNumberOfComponents())
                .mapToObj(frame::getComponent)
                .mapToLong(component -> (long) component.getHorizontalSamplingFactor()
                        * component.getVerticalSamplingFactor())
                .summaryStatistics();
        return Short.BYTES * (long) frame.getImageWidth() * frame.getImageHeight() * samples.getSum()
                / Math.max(1, samples.getMax());
    }

}
