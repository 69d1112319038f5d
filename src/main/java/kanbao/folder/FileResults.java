package kanbao.folder;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * What was read from the files of a content folder. Each version of a file is read at most once. Thread-safe.
 *
 * @param <R> the result of reading one file
 */
public final class FileResults<R> {

    private final FileIndex files;
    private final BiFunction<String, ListedFile, R> reader;
    private final Predicate<R> isUnreadable;
    private final Map<String, R> results = new ConcurrentHashMap<>();

    /**
     * @param reader       reads the file at a path
     * @param isUnreadable whether reading the file failed; it may succeed later
     */
    public FileResults(FileIndex files, BiFunction<String, ListedFile, R> reader, Predicate<R> isUnreadable) {
        this.files = files;
        this.reader = reader;
        this.isUnreadable = isUnreadable;
    }

    /** Returns the results for the changed folder. Unchanged files are not read again. */
    public FileResults<R> updated(FileIndex now) {
        var updated = new FileResults<>(now, reader, isUnreadable);
        results.forEach((path, result) -> {
            if (!isUnreadable.test(result) && now.isSame(path, files.file(path))) {
                updated.results.put(path, result);
            }
        });
        return updated;
    }

    public FileIndex files() {
        return files;
    }

    /** Reads the file at this path, which must exist. */
    public R read(String path) {
        return results.computeIfAbsent(path, name -> reader.apply(name, files.file(name)));
    }

    /** Returns whether a file that could not be read has become readable. */
    public boolean hasNewlyReadableFile() {
        return results.entrySet().stream().anyMatch(
                entry -> isUnreadable.test(entry.getValue()) && files.file(entry.getKey()).isReadable());
    }

    /** Resolves a reference. An unreadable file has no version, so that it never counts as unchanged. */
    public FileReference resolve(String reference, String story) {
        var resolved = files.lookUp(reference, story);
        @Nullable
        R result = results.get(resolved.path());
        return result != null && isUnreadable.test(result)
                ? new FileReference(reference, resolved.path(), null)
                : resolved;
    }

}
