package kanbao.variant;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import kanbao.diskcache.DiskCache;
import kanbao.messages.MessageBundle;
import kanbao.picture.PictureFile;
import kanbao.site.Settings;

/**
 * Renders variants of pictures and caches them on disk. It renders one variant at a time to limit memory; requests that would
 * wait too long get the original picture.
 */
@Component
public class VariantStore {

    private static final Logger LOG = LoggerFactory.getLogger(VariantStore.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");

    /** Of the 32 request threads of the default configuration; the others keep serving pages. */
    private static final int MAX_WAITING = 20;
    private static final Duration MAX_WAIT = Duration.ofSeconds(20);
    /** In bytes, for all variants. */
    private static final long MAX_DISK_SPACE = 512L << 20;

    private final DiskCache cache;
    private final Set<String> unrenderable = ConcurrentHashMap.newKeySet();

    VariantStore(Settings settings) {
        cache = new DiskCache(settings.data().resolve("pictures"), MAX_DISK_SPACE, MAX_WAITING, MAX_WAIT);
    }

    /**
     * Returns the variant, the original picture if the variant cannot be rendered, or nothing if there is no such variant.
     *
     * @param width     one of the picture's widths
     * @param extension {@code webp}, or that of the original format
     */
    public Optional<ServedVariant> find(PictureFile file, int width, String extension) {
        return Variant.of(file, width, extension).map(this::serve);
    }

    private ServedVariant serve(Variant requested) {
        var variant = requested.format() == VariantFormat.WEBP && !WebPLibrary.isAvailable()
                ? requested.inOriginalFormat()
                : requested;
        return cachedOrRendered(variant)
                .map(bytes -> new ServedVariant(bytes, variant.format().mediaType(), true))
                .orElseGet(() -> new ServedVariant(findOriginal(requested.file()).orElse(null),
                        requested.file().picture().mediaType(), false));
    }

    /** Returns the picture as it may be served, which is without its metadata, or nothing if they cannot be removed now. */
    public Optional<Resource> findOriginal(PictureFile file) {
        return file.isAsItCame()
                ? Optional.of(file.bytes())
                : cache.findOrCreate(file.picture().fingerprint() + "-clean." + file.picture().extension(),
                        () -> withoutMetadata(file));
    }

    private static Optional<byte[]> withoutMetadata(PictureFile file) {
        try {
            return Optional.of(file.withoutMetadata());
        } catch (IOException e) {
            LOG.warn(LOG_MESSAGES.get("variant.failed", file.picture().name(), e));
            return Optional.empty();
        }
    }

    private Optional<Resource> cachedOrRendered(Variant variant) {
        var picture = variant.file().picture();
        var needsMissingLibrary = !WebPLibrary.isAvailable() && (variant.format() == VariantFormat.WEBP
                || picture.mediaType().equals(VariantFormat.WEBP.mediaType()));
        return needsMissingLibrary || unrenderable.contains(picture.fingerprint())
                ? cache.find(variant.fileName())
                : cache.findOrCreate(variant.fileName(), () -> render(variant));
    }

    private Optional<byte[]> render(Variant variant) {
        var picture = variant.file().picture();
        try {
            return Optional.of(PictureEncoder.encode(VariantRenderer.render(variant), variant.format(),
                    variant.file().labels()));
        } catch (IOException | RuntimeException e) {
            // Broken pictures cause exceptions of any type; the original can always be served.
            if (unrenderable.add(picture.fingerprint())) {
                LOG.warn(LOG_MESSAGES.get("variant.failed", picture.name(), e));
            }
            return Optional.empty();
        }
    }

}
