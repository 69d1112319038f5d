package kanbao.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

import kanbao.messages.MessageBundle;

/** Compresses responses with gzip and Brotli. */
public final class Compression {

    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final Logger LOG = LoggerFactory.getLogger(Compression.class);
    /** While a client waits: an article takes half a millisecond. */
    private static final Encoder.Parameters FAST = new Encoder.Parameters().setMode(Encoder.Mode.TEXT).setQuality(5);
    /** In the background: it takes about forty times as long. */
    private static final Encoder.Parameters BEST = new Encoder.Parameters().setMode(Encoder.Mode.TEXT)
            .setQuality(11);

    private static final boolean BROTLI = loadBrotli();

    private Compression() {
    }

    /** Whether there is a Brotli library for this processor and operating system. */
    public static boolean hasBrotli() {
        return BROTLI;
    }

    private static boolean loadBrotli() {
        if (!Brotli4jLoader.isAvailable()) {
            LOG.warn(LOG_MESSAGES.get("http.brotli-unavailable",
                    String.valueOf(Brotli4jLoader.getUnavailabilityCause())));
        }
        return Brotli4jLoader.isAvailable();
    }

    /** RFC 1952, at the best level. */
    public static byte[] gzip(byte[] body) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new Gzip(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** The content that {@link #gzip} compressed. */
    static byte[] gunzip(byte[] compressed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed), compressed.length)) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 7932, fast. */
    static byte[] brotli(byte[] body) {
        return brotli(body, FAST);
    }

    /** RFC 7932, at the best quality. */
    public static byte[] brotliBest(byte[] body) {
        return brotli(body, BEST);
    }

    private static byte[] brotli(byte[] body, Encoder.Parameters parameters) {
        try {
            return Encoder.compress(body, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Gzip extends GZIPOutputStream {

        Gzip(ByteArrayOutputStream compressed) throws IOException {
            super(compressed);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }

    }

}
