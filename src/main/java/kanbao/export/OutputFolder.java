package kanbao.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import kanbao.http.Compression;

/**
 * The folder that becomes the site. As long as it is not whole there is a folder {@value #UNFINISHED} in it, which has a list
 * of the files that are to be there, and those that are being written; so a file has its name once it is whole. Afterwards
 * the list is in {@value #LIST}, so that a later export knows which files are its own to remove.
 */
final class OutputFolder implements AutoCloseable {

    private static final String UNFINISHED = ".kanbao-unfinished";
    private static final String LIST = ".kanbao-export";

    private final Path folder;
    private final Path unfinished;
    private final FileChannel lock;
    private final Set<String> known;
    private final AtomicLong parts = new AtomicLong();

    private OutputFolder(Path folder, FileChannel lock, Set<String> known) {
        this.folder = folder;
        this.unfinished = folder.resolve(UNFINISHED);
        this.lock = lock;
        this.known = known;
    }

    /** @throws InvalidOutputFolderException if there is something in it that no export has left there unfinished */
    static void check(Path folder, boolean replace) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.exists(folder)) {
            throw new InvalidOutputFolderException(folder,
                    "is a link to what is not there, expected a link to a folder.");
        }
        if (!Files.isDirectory(folder)) {
            throw new InvalidOutputFolderException(folder,
                    "is a file, expected a folder that is empty or not there yet.");
        }
        try (var inside = Files.list(folder)) {
            if (!replace && !Files.exists(folder.resolve(UNFINISHED)) && inside.findAny().isPresent()) {
                throw new InvalidOutputFolderException(folder,
                        "is not empty. Name another, or say --replace: files of an"
                                + " earlier export are then brought up to date, files of others stay.");
            }
        } catch (IOException e) {
            throw new InvalidOutputFolderException(folder, "cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }

    /** Marks the folder as unfinished until {@link #finish}. */
    static OutputFolder begin(Path named, Collection<String> planned) {
        var folder = named.toAbsolutePath().normalize();
        var unfinished = folder.resolve(UNFINISHED);
        try {
            Files.createDirectories(unfinished);
            var lock = lock(unfinished.resolve("lock"), folder);
            var known = new TreeSet<String>();
            known.addAll(lines(folder.resolve(LIST)));
            known.addAll(lines(unfinished.resolve(LIST)));
            var out = new OutputFolder(folder, lock, Set.copyOf(known));
            known.addAll(planned);
            out.move(out.part(known), unfinished.resolve(LIST));
            return out;
        } catch (IOException e) {
            throw ExportException.unwritten(unfinished, e);
        }
    }

    private static FileChannel lock(Path file, Path folder) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // Another export of this very process has it.
        }
        channel.close();
        throw new InvalidOutputFolderException(folder, "is being written by another export, expected one at a time.");
    }

    private static List<String> lines(Path list) throws IOException {
        return Files.exists(list) ? Files.readAllLines(list) : List.of();
    }

    private Path part(Collection<String> lines) throws IOException {
        return Files.write(nextPart(), lines);
    }

    private Path nextPart() {
        return unfinished.resolve(parts.incrementAndGet() + ".part");
    }

    private Path file(String path) {
        try {
            var file = folder.resolve(path).normalize();
            if (!file.startsWith(folder) || file.startsWith(unfinished)) {
                throw new ExportException("“" + path + "” is outside of the folder “" + folder + "”.");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new ExportException("“" + path + "” cannot be the name of a file here (" + e.getReason()
                    + "). With LC_ALL=C.UTF-8 in the environment it can.");
        }
    }

    /** Whether an earlier export has written this file. */
    boolean holds(String path) {
        return known.contains(path) && Files.isRegularFile(file(path));
    }

    /** Writes a text, and before it its twins. Whether it had to: not if it is there already. */
    boolean text(String path, byte[] whole) {
        var file = file(path);
        try {
            if (Files.isRegularFile(file) && hasTwins(file) && Arrays.equals(Files.readAllBytes(file), whole)) {
                return false;
            }
            for (var twin : CompressedCopies.of(whole).byExtension().entrySet()) {
                var beside = twin(file, twin.getKey());
                if (twin.getValue().isPresent()) {
                    put(twin.getValue().get(), beside);
                } else {
                    Files.deleteIfExists(beside);
                }
            }
            return put(whole, file);
        } catch (IOException e) {
            throw ExportException.unwritten(file, e);
        }
    }

    private static boolean hasTwins(Path file) {
        return Files.exists(twin(file, CompressedCopies.GZIP))
                && (Files.exists(twin(file, CompressedCopies.BROTLI)) || !Compression.hasBrotli());
    }

    private boolean put(byte[] bytes, Path file) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return false;
        }
        var part = nextPart();
        try {
            Files.write(part, bytes);
            move(part, file);
            return true;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes what is no text. Whether it had to. */
    boolean bytes(String path, InputStream bytes) {
        var file = file(path);
        var part = nextPart();
        try {
            try {
                Files.copy(bytes, part);
                if (Files.isRegularFile(file) && Files.mismatch(part, file) < 0) {
                    return false;
                }
                move(part, file);
                return true;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw ExportException.unwritten(file, e);
        }
    }

    private void move(Path part, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path twin(Path file, String extension) {
        return file.resolveSibling(file.getFileName() + extension);
    }

    /** Removes what earlier exports have written and this one has not, and says that the site is whole. How many it removed. */
    int finish(Collection<String> written) {
        var stale = new TreeSet<>(known);
        stale.removeAll(written);
        try {
            var removed = 0;
            for (var path : stale) {
                removed += remove(file(path)) ? 1 : 0;
            }
            move(part(new TreeSet<>(written)), folder.resolve(LIST));
            lock.close();
            FileSystemUtils.deleteRecursively(unfinished);
            return removed;
        } catch (IOException e) {
            throw ExportException.unwritten(folder, e);
        }
    }

    private boolean remove(Path file) throws IOException {
        var was = Files.deleteIfExists(file);
        for (var extension : List.of(CompressedCopies.GZIP, CompressedCopies.BROTLI)) {
            Files.deleteIfExists(twin(file, extension));
        }
        for (var above = file.getParent(); above != null && !above.equals(folder)
                && isEmpty(above); above = above.getParent()) {
            Files.delete(above);
        }
        return was;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw ExportException.unwritten(unfinished, e);
        }
    }

}
