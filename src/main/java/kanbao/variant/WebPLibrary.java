package kanbao.variant;

import java.io.IOException;

import javax.imageio.ImageWriter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.luciad.imageio.webp.WebPImageWriterSpi;

import kanbao.messages.MessageBundle;

/** The library that encodes WebP. Its native code does not run on every machine. */
final class WebPLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(WebPLibrary.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final boolean AVAILABLE = isLoaded();

    private WebPLibrary() {
    }

    static boolean isAvailable() {
        return AVAILABLE;
    }

    static ImageWriter writer() throws IOException {
        return new WebPImageWriterSpi().createWriterInstance(null);
    }

    /** The library hides loading errors; only the first use of the native code reveals them. */
    private static boolean isLoaded() {
        try {
            writer().getDefaultWriteParam();
            return true;
        } catch (IOException | LinkageError | RuntimeException e) {
            LOG.warn(LOG_MESSAGES.get("variant.no-webp", e));
            return false;
        }
    }

}
