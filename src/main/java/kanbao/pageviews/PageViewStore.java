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

/** The tallies on disk, in one file that one process has open; each has a checksum, because the library's pages have none. */
final class PageViewStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageViewStore.class);
    private static final String FILE = "reads.mv";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int LENGTH = (ViewCounter.LENGTH + 1) * Long.BYTES;
    /** Commits between two rounds of giving the room of old ones back. */
    private static final int COMPACT_EVERY = 1_000;
    private static final int COMPACT_BYTES = 1 << 20;

    private final Path file;
    private final Clock clock;
    private final MVStore store;
    private final MVMap<String, byte[]> tallies;
    private int commits;

    private PageViewStore(Path file, Clock clock, MVStore store) {
        this.file = file;
        this.clock = clock;
        this.store = store;
        this.tallies = store.openMap("tallies", new MVMap.Builder<String, byte[]>().keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
    }

    /** An open store and its tallies. */
    record Opened(PageViewStore store, Map<String, long[]> tallies) {}

    /**
     * Opens the file in the folder and reads all of it; one that is damaged is set aside and another is begun.
     *
     * @throws IOException if the folder cannot be written, or another process has the file
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

    /** A damaged file shows itself in many ways, as a broken assertion or an endless tree as well. */
    private static Opened read(Path file, Clock clock) {
        MVStore store = null;
        try {
            store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().cacheSize(1).open();
            store.setVersionsToKeep(0);
            store.setRetentionTime(0);
            var opened = new PageViewStore(file, clock, store);
            var tallies = new HashMap<String, long[]>();
            opened.tallies.forEach((slug, bytes) -> tallies.put(slug, numbers(slug, bytes)));
            return new Opened(opened, tallies);
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            if (store != null) {
                store.closeImmediately();
            }
            throw new IllegalStateException("found what is no store of tallies", e);
        }
    }

    private static void setAside(Path file, Clock clock) throws IOException {
        var aside = file.resolveSibling(FILE + ".damaged-" + STAMP.format(LocalDateTime.now(clock)));
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        LOG.error(
                "The read counts in {} are damaged: they are set aside as {}, and what was not read of them begins anew",
                file, aside);
    }

    /** Everything that goes wrong in a file, but for what the disk or another process does. */
    private static boolean isDamage(IllegalStateException failure) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return !isLocked(failure) && (cause instanceof EOFException || !(cause instanceof IOException));
    }

    /**
     * Writes these tallies in place of the old ones; when it returns they are on disk. A file that turns out to be damaged is
     * set aside.
     *
     * @throws IOException if they are not
     */
    void write(Map<String, long[]> numbers) throws IOException {
        try {
            numbers.forEach((slug, tally) -> tallies.put(slug, bytes(slug, tally)));
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
            LOG.debug("what could be written is written", e);
            store.closeImmediately();
        }
    }

    private static boolean isLocked(RuntimeException failure) {
        return failure.getCause() instanceof MVStoreException known
                && known.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
    }

    private static byte[] bytes(String slug, long[] numbers) {
        var bytes = ByteBuffer.allocate(LENGTH);
        for (var number : numbers) {
            bytes.putLong(number);
        }
        return bytes.putLong(checksum(slug, bytes.array())).array();
    }

    private static long[] numbers(String slug, byte[] bytes) {
        var numbers = new long[ViewCounter.LENGTH];
        if (bytes.length != LENGTH || ByteBuffer.wrap(bytes).getLong(LENGTH - Long.BYTES) != checksum(slug, bytes)) {
            throw new IllegalStateException("the checksum of “" + slug + "” does not fit");
        }
        ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
        return numbers;
    }

    private static long checksum(String slug, byte[] bytes) {
        var checksum = new CRC32C();
        slug.chars().forEach(checksum::update);
        checksum.update(bytes, 0, LENGTH - Long.BYTES);
        return checksum.getValue();
    }

    /** Says what was behind a failure, such as a full disk. */
    private static IOException failure(RuntimeException failure) {
        if (isLocked(failure)) {
            return new IOException("another process has it open", failure);
        }
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        var words = cause.getMessage();
        return new IOException(
                words == null || cause instanceof FileSystemException ? cause.getClass().getSimpleName() : words,
                failure);
    }

}
