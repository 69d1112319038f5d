package kanbao.variant;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import kanbao.diskcache.DiskCache;
import kanbao.messages.MessageBundle;
import kanbao.picture.PictureFile;
import kanbao.site.Settings;

/**
 * Renders variants of pictures and caches them on disk. It renders one variant at a time to limit memory; requests that would wait
 * too long get the original picture.
 */
@Component
public class VariantStore {

    private static final Logger LOG = LoggerFactory.getLogger(VariantStore.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");

    /** Of the 32 request threads of the default configuration; the others keep serving pages. */
    private static final int MAX_WAITING = 20;
    /** In seconds. */
    private static final long MAX_WAIT = 20;
    /** In bytes, for all variants. */
    private static final long MAX_DISK_SPACE = 512L << 20;
    /** In bytes. A variant that cannot be cached stays in memory until the slowest client has received it. */
    private static final int MAX_IN_MEMORY = 256 * 1024;

    private final DiskCache cache;
    private final ReentrantLock rendering = new ReentrantLock();
    private final Set<String> unrenderable = ConcurrentHashMap.newKeySet();

    VariantStore(Settings settings) {
        cache = new DiskCache(settings.data().resolve("pictures"), MAX_DISK_SPACE);
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
        return cached(variant)
                .or(() -> renderInTurn(variant))
                .map(bytes -> new ServedVariant(bytes, variant.format().mediaType(), true))
                .orElseGet(() -> new ServedVariant(requested.file().bytes(), requested.file().picture().mediaType(), false));
    }

    private Optional<Resource> cached(Variant variant) {
        return cache.find(variant.fileName()).map(FileSystemResource::new);
    }

    private Optional<Resource> renderInTurn(Variant variant) {
        if (unrenderable.contains(variant.file().picture().fingerprint()) || !acquireLock()) {
            return Optional.empty();
        }
        try {
            return cached(variant).or(() -> render(variant));
        } finally {
            rendering.unlock();
        }
    }

    private boolean acquireLock() {
        try {
            return rendering.getQueueLength() < MAX_WAITING && rendering.tryLock(MAX_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Resource> render(Variant variant) {
        var picture = variant.file().picture();
        try {
            var bytes = PictureEncoder.encode(VariantRenderer.render(variant), variant.format());
            return cache.put(variant.fileName(), bytes)
                    .<Resource>map(FileSystemResource::new)
                    .or(() -> Optional.of(bytes)
                            .filter(encoded -> encoded.length <= MAX_IN_MEMORY)
                            .map(ByteArrayResource::new));
        } catch (IOException | RuntimeException e) {
            // Broken pictures cause exceptions of any type; the original can always be served.
            if (unrenderable.add(picture.fingerprint())) {
                LOG.warn(LOG_MESSAGES.get("variant.failed", picture.name(), e));
            }
            return Optional.empty();
        }
    }

}
