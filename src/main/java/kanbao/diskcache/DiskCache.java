package kanbao.diskcache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files in a folder on disk that can be made again: the oldest make room for new ones. Any thread may find one, one thread at a
 * time keeps one.
 */
public final class DiskCache {

    private static final Logger LOG = LoggerFactory.getLogger(DiskCache.class);

    /** In bytes: the disk has more important things to take than what can be made again. */
    private static final long LEFT_FREE = 64L << 20;

    private final String what;
    private final Path folder;
    private final long largest;
    private long size;
    private boolean isMeasured;
    private boolean isRefused;

    /**
     * @param what    is kept, in the words of the log, such as {@code Variants of pictures}
     * @param largest of all together, in bytes
     */
    public DiskCache(String what, Path folder, long largest) {
        this.what = what;
        this.folder = folder;
        this.largest = largest;
    }

    /** The file with this name, if it is there and can be read. */
    public Optional<Path> find(String name) {
        return Optional.of(folder.resolve(name)).filter(Files::isRegularFile).filter(Files::isReadable);
    }

    /** Where it is kept now; nowhere if the disk does not take it, which is said once. */
    public Optional<Path> put(String name, byte[] bytes) {
        var file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            makeRoom(bytes.length);
            write(bytes, file);
            size += bytes.length;
            isRefused = false;
            return Optional.of(file);
        } catch (IOException e) {
            if (!isRefused) {
                isRefused = true;
                LOG.warn("{} cannot be kept in {} ({}): each is made whenever it is asked for", what, folder,
                        e.toString());
            }
            return Optional.empty();
        }
    }

    /** Nobody finds a file that is not whole, also after the power has gone, or where two processes keep the same. */
    private static void write(byte[] bytes, Path file) throws IOException {
        var part = file.resolveSibling("part-" + UUID.randomUUID());
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeRoom(int length) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < LEFT_FREE + length) {
            throw new IOException("less than " + (LEFT_FREE >> 20) + " MB are free");
        }
        if (isMeasured && size + length <= largest) {
            return;
        }
        var files = oldestFirst();
        size = files.stream().mapToLong(Kept::length).sum();
        isMeasured = true;
        for (var oldest : files) {
            if (size + length <= largest) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            size -= oldest.length();
        }
    }

    private List<Kept> oldestFirst() throws IOException {
        var kept = new ArrayList<Kept>();
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : files) {
                kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
            }
        }
        kept.sort(Comparator.comparingLong(Kept::made));
        return kept;
    }

    /** A file with its length in bytes, and when it was made, in milliseconds since 1970. */
    private record Kept(Path file, long length, long made) {}

}
