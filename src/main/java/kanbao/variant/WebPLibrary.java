package kanbao.variant;

import java.io.IOException;

import javax.imageio.ImageWriter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.luciad.imageio.webp.WebPImageWriterSpi;

/** The library that writes WebP, with its part that is not Java and may not run on every machine. */
final class WebPLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(WebPLibrary.class);
    private static final boolean AVAILABLE = isLoaded();

    private WebPLibrary() {
    }

    static boolean isAvailable() {
        return AVAILABLE;
    }

    static ImageWriter writer() throws IOException {
        return new WebPImageWriterSpi().createWriterInstance(null);
    }

    /** Asking for the part that is not Java tells: what went wrong with loading it, the library keeps to itself. */
    private static boolean isLoaded() {
        try {
            writer().getDefaultWriteParam();
            return true;
        } catch (IOException | LinkageError | RuntimeException e) {
            LOG.warn("WebP cannot be written on this machine ({}): variants of pictures keep the picture’s own format",
                    e.toString());
            return false;
        }
    }

}
