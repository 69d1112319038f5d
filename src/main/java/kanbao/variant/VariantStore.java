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
import kanbao.picture.PictureFile;
import kanbao.site.Settings;

/**
 * The variants of pictures. One is made at a time, so that memory stays bounded; whoever would wait too long gets the
 * picture as it is.
 */
@Component
public class VariantStore {

    private static final Logger LOG = LoggerFactory.getLogger(VariantStore.class);

    /** Of the 32 threads that the application has by default; the others go on making pages. */
    private static final int MOST_WAITING = 20;
    /** In seconds. */
    private static final long LONGEST_WAIT = 20;
    /** In bytes, of all together. */
    private static final long LARGEST_ON_DISK = 512L << 20;
    /** In bytes: what is not on disk is in memory until the slowest reader has it. */
    private static final int LARGEST_IN_MEMORY = 256 * 1024;

    private final DiskCache store;
    private final ReentrantLock making = new ReentrantLock();
    private final Set<String> unmakeable = ConcurrentHashMap.newKeySet();

    VariantStore(Settings settings) {
        store = new DiskCache("Variants of pictures", settings.data().resolve("pictures"), LARGEST_ON_DISK);
    }

    /**
     * The variant, or the picture as it is where it cannot be made; nothing if the picture has no such variant.
     *
     * @param width     one of the picture's widths
     * @param extension {@code webp}, or that of the picture's own format
     */
    public Optional<ServedVariant> find(PictureFile file, int width, String extension) {
        return Variant.of(file, width, extension).map(this::serve);
    }

    private ServedVariant serve(Variant asked) {
        var variant = asked.format() == VariantFormat.WEBP && !WebPLibrary.isAvailable()
                ? asked.inItsOwnFormat()
                : asked;
        return kept(variant)
                .or(() -> made(variant))
                .map(bytes -> new ServedVariant(bytes, variant.format().mediaType(), true))
                .orElseGet(() -> new ServedVariant(asked.file().bytes(), asked.file().picture().mediaType(), false));
    }

    private Optional<Resource> kept(Variant variant) {
        return store.find(variant.fileName()).map(FileSystemResource::new);
    }

    private Optional<Resource> made(Variant variant) {
        if (unmakeable.contains(variant.file().picture().fingerprint()) || !isMyTurn()) {
            return Optional.empty();
        }
        try {
            return kept(variant).or(() -> make(variant));
        } finally {
            making.unlock();
        }
    }

    private boolean isMyTurn() {
        try {
            return making.getQueueLength() < MOST_WAITING && making.tryLock(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Resource> make(Variant variant) {
        var picture = variant.file().picture();
        try {
            var bytes = PictureEncoder.encode(VariantRenderer.of(variant), variant.format());
            return store.put(variant.fileName(), bytes)
                    .<Resource>map(FileSystemResource::new)
                    .or(() -> Optional.of(bytes)
                            .filter(some -> some.length <= LARGEST_IN_MEMORY)
                            .map(ByteArrayResource::new));
        } catch (IOException | RuntimeException e) {
            // Broken pictures end in exceptions of every kind; whatever it is, the picture as it is can be served.
            if (unmakeable.add(picture.fingerprint())) {
                LOG.warn("No variants can be made of the picture {} ({}): readers get it as it is", picture.name(),
                        e.toString());
            }
            return Optional.empty();
        }
    }

}
