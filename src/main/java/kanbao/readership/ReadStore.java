package kanbao.readership;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.BiConsumer;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** The counts on disk, in one file that one process has open. */
final class ReadStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadStore.class);
    private static final String FILE = "reads.mv";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    /** Commits between two rounds of giving the room of old ones back. */
    private static final int COMPACT_EVERY = 1_000;
    private static final int COMPACT_BYTES = 1 << 20;

    private final MVStore store;
    private final MVMap<String, long[]> tallies;
    private int commits;

    private ReadStore(MVStore store) {
        this.store = store;
        this.tallies = store.openMap("tallies");
    }

    /**
     * Opens the file in the folder; one that is damaged is set aside and another is begun.
     *
     * @throws IOException if the folder cannot be written, or another process has the file
     */
    static ReadStore open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(FILE);
        try {
            return open(file);
        } catch (MVStoreException e) {
            if (!isDamaged(e)) {
                throw new IOException(reason(e), e);
            }
            var aside = folder.resolve(FILE + ".damaged-" + STAMP.format(LocalDateTime.now(clock)));
            Files.move(file, aside);
            LOG.error("The read counts in {} are damaged: they are set aside as {}, and counting begins anew", file,
                    aside);
            return begin(file);
        }
    }

    private static ReadStore begin(Path file) throws IOException {
        try {
            return open(file);
        } catch (MVStoreException e) {
            throw new IOException(reason(e), e);
        }
    }

    private static ReadStore open(Path file) {
        var store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().cacheSize(1).open();
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
        return new ReadStore(store);
    }

    private static boolean isDamaged(MVStoreException failure) {
        return switch (failure.getErrorCode()) {
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT, DataUtils.ERROR_CHUNK_NOT_FOUND ->
                true;
            default -> false;
        };
    }

    void forEach(BiConsumer<String, long[]> tally) {
        tallies.forEach(tally);
    }

    /**
     * Writes these tallies in place of the old ones; when it returns they are on disk.
     *
     * @throws IOException if they are not
     */
    void write(Map<String, long[]> numbers) throws IOException {
        try {
            tallies.putAll(numbers);
            store.commit();
            store.sync();
            if (++commits % COMPACT_EVERY == 0) {
                store.compact(50, COMPACT_BYTES);
            }
        } catch (MVStoreException e) {
            throw new IOException(reason(e), e);
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MVStoreException e) {
            store.closeImmediately();
        }
    }

    /** What was behind a failure, such as a full disk. */
    private static String reason(MVStoreException failure) {
        return failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                ? "another process has it open"
                : String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    }

}
