package kanbao.pageviews;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

import kanbao.messages.MessageBundle;

/** The counters on disk, in one file that one process can open. Each has its own checksum, because MVStore pages have none. */
final class PageViewStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageViewStore.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final String FILE = "reads.mv";
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int RECORD_LENGTH = (ViewCounter.LENGTH + 1) * Long.BYTES;
    /** After this many commits, the store is compacted. */
    private static final int COMPACT_EVERY = 1_000;
    private static final int COMPACT_BYTES = 1 << 20;

    private final Path file;
    private final Clock clock;
    private final MVStore store;
    private final MVMap<String, byte[]> counters;
    private int commits;

    private PageViewStore(Path file, Clock clock, MVStore store) {
        this.file = file;
        this.clock = clock;
        this.store = store;
        this.counters = store.openMap("tallies", new MVMap.Builder<String, byte[]>().keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
    }

    /** An open store and the counters in it. */
    record Opened(PageViewStore store, Map<String, long[]> counters) {}

    /**
     * Opens the file in the folder and reads all counters. A damaged file is renamed, and a new one is created.
     *
     * @throws IOException if the folder is not writable or another process has the file open
     */
    static Opened open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(FILE);
        try {
            return read(file, clock);
        } catch (IllegalStateException e) {
            if (!isDamage(e)) {
                throw failure(e);
            }
            setAside(file, clock);
        }
        try {
            return read(file, clock);
        } catch (IllegalStateException e) {
            throw failure(e);
        }
    }

    /** Damage has many symptoms, among them failed assertions and endless recursion. */
    private static Opened read(Path file, Clock clock) {
        MVStore store = null;
        try {
            store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().cacheSize(1).open();
            store.setVersionsToKeep(0);
            store.setRetentionTime(0);
            var opened = new PageViewStore(file, clock, store);
            var counters = new HashMap<String, long[]>();
            opened.counters.forEach((slug, bytes) -> counters.put(slug, numbers(slug, bytes)));
            return new Opened(opened, counters);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            if (store != null) {
                store.closeImmediately();
            }
            throw new IllegalStateException("not a valid store of page views", e);
        }
    }

    private static void setAside(Path file, Clock clock) throws IOException {
        var aside = file.resolveSibling(FILE + ".damaged-" + TIMESTAMP.format(LocalDateTime.now(clock)));
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        LOG.error(LOG_MESSAGES.get("pageviews.damaged", file, aside));
    }

    /** Any failure except I/O errors and a lock held by another process. */
    private static boolean isDamage(IllegalStateException failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return !isLocked(failure) && (cause instanceof EOFException || !(cause instanceof IOException));
    }

    /**
     * Writes these counters; they are on disk when it returns. If the file turns out to be damaged, it is renamed.
     *
     * @throws IOException if they could not be written
     */
    void write(Map<String, long[]> numbers) throws IOException {
        try {
            numbers.forEach((slug, counter) -> counters.put(slug, bytes(slug, counter)));
            store.commit();
            store.sync();
            if (++commits % COMPACT_EVERY == 0) {
                store.compact(50, COMPACT_BYTES);
            }
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            var failure = new IllegalStateException("could not write", e);
            if (isDamage(failure)) {
                store.closeImmediately();
                setAside(file, clock);
            }
            throw failure(failure);
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            LOG.debug("closing failed", e);
            store.closeImmediately();
        }
    }

    private static boolean isLocked(RuntimeException failure) {
        return failure.getCause() instanceof MVStoreException known
                && known.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
    }

    private static byte[] bytes(String slug, long[] numbers) {
        var bytes = ByteBuffer.allocate(RECORD_LENGTH);
        for (var number : numbers) {
            bytes.putLong(number);
        }
        return bytes.putLong(checksum(slug, bytes.array())).array();
    }

    private static long[] numbers(String slug, byte[] bytes) {
        var numbers = new long[ViewCounter.LENGTH];
        if (bytes.length != RECORD_LENGTH
                || ByteBuffer.wrap(bytes).getLong(RECORD_LENGTH - Long.BYTES) != checksum(slug, bytes)) {
            throw new IllegalStateException("wrong checksum of “" + slug + "”");
        }
        ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
        return numbers;
    }

    private static long checksum(String slug, byte[] bytes) {
        var checksum = new CRC32C();
        slug.chars().forEach(checksum::update);
        checksum.update(bytes, 0, RECORD_LENGTH - Long.BYTES);
        return checksum.getValue();
    }

    /** Extracts the cause, such as a full disk. */
    private static IOException failure(RuntimeException failure) {
        if (isLocked(failure)) {
            return new IOException("another process has it open", failure);
        }
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var message = cause.getMessage();
        return new IOException(
                message == null || cause instanceof FileSystemException ? cause.getClass().getSimpleName() : message,
                failure);
    }

}
