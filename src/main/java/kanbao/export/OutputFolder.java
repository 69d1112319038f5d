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
import kanbao.messages.MessageBundle;

/**
 * The folder to which the site is written. Until the site is complete, it has a subfolder {@value #UNFINISHED} with a list of
 * all files to write and the files that are being written: a file gets its name only when it is complete. Afterwards the list
 * is in {@value #LIST}, so that a later export knows which files it may remove.
 */
final class OutputFolder implements AutoCloseable {

    private static final String UNFINISHED = ".kanbao-unfinished";
    private static final String LIST = ".kanbao-export";
    private static final MessageBundle MESSAGES = MessageBundle.named("commands");

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

    /** @throws InvalidOutputFolderException if it is not a folder, or has files and neither replaces nor completes an export */
    static void check(Path folder, boolean replace) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.exists(folder)) {
            throw new InvalidOutputFolderException(MESSAGES.get("export.out.broken-link", folder));
        }
        if (!Files.isDirectory(folder)) {
            throw new InvalidOutputFolderException(MESSAGES.get("export.out.file", folder));
        }
        try (var files = Files.list(folder)) {
            if (!replace && !Files.exists(folder.resolve(UNFINISHED)) && files.findAny().isPresent()) {
                throw new InvalidOutputFolderException(MESSAGES.get("export.out.not-empty", folder));
            }
        } catch (IOException e) {
            throw new InvalidOutputFolderException(
                    MESSAGES.get("export.out.unreadable", folder, e.getClass().getSimpleName()));
        }
    }

    /** Opens the folder, and marks it as unfinished until {@link #finish}. */
    static OutputFolder open(Path target, Collection<String> planned) {
        var folder = target.toAbsolutePath().normalize();
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
            throw ExportException.notWritten(unfinished, e);
        }
    }

    private static FileChannel lock(Path file, Path folder) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // Another export in this process holds it.
        }
        channel.close();
        throw new InvalidOutputFolderException(MESSAGES.get("export.out.locked", folder));
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
                throw new ExportException(MESSAGES.get("export.file.outside", path, folder));
            }
            return file;
        } catch (InvalidPathException e) {
            throw new ExportException(MESSAGES.get("export.file.name", path, e.getReason()));
        }
    }

    /** Whether an earlier export has written this file. */
    boolean contains(String path) {
        return known.contains(path) && Files.isRegularFile(file(path));
    }

    /** Writes the compressed copies of a text, then the text. Returns false if the text already exists unchanged. */
    boolean writeText(String path, byte[] text) {
        var file = file(path);
        try {
            if (Files.isRegularFile(file) && hasCompressedCopies(file)
                    && Arrays.equals(Files.readAllBytes(file), text)) {
                return false;
            }
            for (var copy : CompressedCopies.of(text).byExtension().entrySet()) {
                var target = copy(file, copy.getKey());
                if (copy.getValue().isPresent()) {
                    write(copy.getValue().get(), target);
                } else {
                    Files.deleteIfExists(target);
                }
            }
            return write(text, file);
        } catch (IOException e) {
            throw ExportException.notWritten(file, e);
        }
    }

    private static boolean hasCompressedCopies(Path file) {
        return Files.exists(copy(file, CompressedCopies.GZIP))
                && (Files.exists(copy(file, CompressedCopies.BROTLI)) || !Compression.hasBrotli());
    }

    private boolean write(byte[] bytes, Path file) throws IOException {
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

    /** Writes a binary file. Returns false if it already exists unchanged. */
    boolean writeBinary(String path, InputStream bytes) {
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
            throw ExportException.notWritten(file, e);
        }
    }

    /** Creates a hard link to a file, or a copy on another disk, so that videos need no space twice. Returns true. */
    boolean link(String path, Path source) {
        var file = file(path);
        var part = nextPart();
        try {
            try {
                try {
                    Files.createLink(part, source);
                } catch (IOException | UnsupportedOperationException _) {
                    Files.copy(source, part);
                }
                move(part, file);
                return true;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw ExportException.notWritten(file, e);
        }
    }

    private void move(Path part, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path copy(Path file, String extension) {
        return file.resolveSibling(file.getFileName() + extension);
    }

    /** Removes the files of earlier exports that were not written now, and marks the site as complete. Returns their number. */
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
            throw ExportException.notWritten(folder, e);
        }
    }

    private boolean remove(Path file) throws IOException {
        var existed = Files.deleteIfExists(file);
        for (var extension : List.of(CompressedCopies.GZIP, CompressedCopies.BROTLI)) {
            Files.deleteIfExists(copy(file, extension));
        }
        for (var parent = file.getParent(); parent != null && !parent.equals(folder)
                && isEmpty(parent); parent = parent.getParent()) {
            Files.delete(parent);
        }
        return existed;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw ExportException.notWritten(unfinished, e);
        }
    }

}
