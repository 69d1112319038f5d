package kanbao.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

/** Makes bytes fewer. */
public final class Compression {

    private static final Logger LOG = LoggerFactory.getLogger(Compression.class);
    /** For who waits: an article takes half a millisecond. */
    private static final Encoder.Parameters AT_ONCE = new Encoder.Parameters().setMode(Encoder.Mode.TEXT).setQuality(5);
    /** For nobody who waits: it takes some forty times as long. */
    private static final Encoder.Parameters AT_LEISURE = new Encoder.Parameters().setMode(Encoder.Mode.TEXT)
            .setQuality(11);

    private static final boolean BROTLI = isBrotliThere();

    private Compression() {
    }

    /** Whether there is Brotli for the processor and the system of this machine. */
    public static boolean hasBrotli() {
        return BROTLI;
    }

    private static boolean isBrotliThere() {
        if (!Brotli4jLoader.isAvailable()) {
            LOG.warn("There is no Brotli for this machine, pages are compressed with gzip only: {}",
                    String.valueOf(Brotli4jLoader.getUnavailabilityCause()));
        }
        return Brotli4jLoader.isAvailable();
    }

    /** RFC 1952. */
    public static byte[] gzip(byte[] whole) {
        var shorter = new ByteArrayOutputStream();
        try (var gzip = new Gzip(shorter)) {
            gzip.write(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shorter.toByteArray();
    }

    /** RFC 7932, soon. */
    static byte[] brotli(byte[] whole) {
        return brotli(whole, AT_ONCE);
    }

    /** RFC 7932, as short as can be. */
    public static byte[] brotliAtLeisure(byte[] whole) {
        return brotli(whole, AT_LEISURE);
    }

    private static byte[] brotli(byte[] whole, Encoder.Parameters parameters) {
        try {
            return Encoder.compress(whole, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Gzip extends GZIPOutputStream {

        Gzip(ByteArrayOutputStream shorter) throws IOException {
            super(shorter);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }

    }

}
