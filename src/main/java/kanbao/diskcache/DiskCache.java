package kanbao.diskcache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import kanbao.messages.MessageBundle;

/**
 * Caches files in a folder on disk, and evicts the oldest when the cache is full. It creates one file at a time to limit
 * memory. Thread-safe.
 */
public final class DiskCache {

    private static final Logger LOG = LoggerFactory.getLogger(DiskCache.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");

    /** In bytes, reserved for more important data. */
    private static final long MIN_FREE_SPACE = 64L << 20;
    /** In bytes. A file that cannot be written stays in memory until the slowest client has received it. */
    private static final int MAX_IN_MEMORY = 256 * 1024;

    private final Path folder;
    private final long maxSize;
    private final int maxWaiting;
    private final Duration maxWait;
    private final ReentrantLock creating = new ReentrantLock();
    private long size;
    private boolean isSizeKnown;
    private boolean hasFailed;

    /**
     * @param maxSize    of all files together, in bytes
     * @param maxWaiting the largest number of threads that wait until they can create a file
     * @param maxWait    the longest time for which they wait
     */
    public DiskCache(Path folder, long maxSize, int maxWaiting, Duration maxWait) {
        this.folder = folder;
        this.maxSize = maxSize;
        this.maxWaiting = maxWaiting;
        this.maxWait = maxWait;
    }

    /** Returns the file with this name if it exists and is readable. */
    public Optional<Resource> find(String name) {
        return Optional.of(folder.resolve(name)).filter(Files::isRegularFile).filter(Files::isReadable)
                .map(FileSystemResource::new);
    }

    /**
     * Returns the file with this name, and creates it if it is missing.
     *
     * @param creator returns the bytes of the file, or nothing if they cannot be created
     * @return nothing if too many threads wait, or if the file can neither be written nor kept in memory
     */
    public Optional<Resource> findOrCreate(String name, Supplier<Optional<byte[]>> creator) {
        return find(name).or(() -> create(name, creator));
    }

    private Optional<Resource> create(String name, Supplier<Optional<byte[]>> creator) {
        if (!acquireLock()) {
            return Optional.empty();
        }
        try {
            return find(name).or(() -> creator.get().flatMap(bytes -> put(name, bytes)
                    .<Resource>map(FileSystemResource::new)
                    .or(() -> Optional.of(bytes)
                            .filter(created -> created.length <= MAX_IN_MEMORY)
                            .map(ByteArrayResource::new))));
        } finally {
            creating.unlock();
        }
    }

    private boolean acquireLock() {
        try {
            return creating.getQueueLength() < maxWaiting
                    && creating.tryLock(maxWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Writes a file and returns its path, or nothing if that fails; the first of several failures is logged. */
    Optional<Path> put(String name, byte[] bytes) {
        var file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            makeRoom(bytes.length);
            write(bytes, file);
            size += bytes.length;
            hasFailed = false;
            return Optional.of(file);
        } catch (IOException | DirectoryIteratorException e) {
            if (!hasFailed) {
                hasFailed = true;
                LOG.warn(LOG_MESSAGES.get("diskcache.write-failed", folder, e));
            }
            return Optional.empty();
        }
    }

    /** Moves the complete file into place, so that no process sees a partial file, not even after a power failure. */
    private static void write(byte[] bytes, Path file) throws IOException {
        var temporary = file.resolveSibling("part-" + UUID.randomUUID());
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var remaining = ByteBuffer.wrap(bytes);
            while (remaining.hasRemaining()) {
                channel.write(remaining);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeRoom(int length) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < MIN_FREE_SPACE + length) {
            throw new IOException("less than " + (MIN_FREE_SPACE >> 20) + " MB of disk space are free");
        }
        if (isSizeKnown && size + length <= maxSize) {
            return;
        }
        var files = oldestFirst();
        size = files.stream().mapToLong(CachedFile::length).sum();
        isSizeKnown = true;
        for (var oldest : files) {
            if (size + length <= maxSize) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            size -= oldest.length();
        }
    }

    private List<CachedFile> oldestFirst() throws IOException {
        var cached = new ArrayList<CachedFile>();
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : files) {
                cached.add(new CachedFile(file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
            }
        }
        cached.sort(Comparator.comparingLong(CachedFile::modified));
        return cached;
    }

    /** A file with its length in bytes and its modification time in milliseconds since 1970. */
    private record CachedFile(Path file, long length, long modified) {}

}
