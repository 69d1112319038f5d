package kanbao.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.springframework.web.util.UriUtils;

import kanbao.folder.FileIndex;
import kanbao.folder.FileMatch;
import kanbao.folder.FileReference;
import kanbao.folder.FileResults;
import kanbao.folder.ListedFile;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;

/** Finds the picture files in a content folder that stories refer to, and reads each at most once. Thread-safe. */
public final class PictureFinder {

    private static final Pattern AFTER_PATH = Pattern.compile("[?#].*");

    private final FileResults<PictureReadResult> results;

    private final RemotePictures remote;
    /** The copies of pictures on other hosts. */
    private final Map<RemoteReference, PictureReadResult> remoteResults = new ConcurrentHashMap<>();

    private PictureFinder(FileResults<PictureReadResult> results, RemotePictures remote) {
        this.results = results;
        this.remote = remote;
    }

    /** @param remote the pictures on other hosts */
    public PictureFinder(FileIndex files, RemotePictures remote) {
        this(new FileResults<>(files, (path, file) -> PictureReadResult.of(path, file.resource()),
                PictureReadResult::isUnreadable), remote);
    }

    public PictureFinder(FileIndex files) {
        this(files, RemotePictures.NONE);
    }

    /** @param files by their path relative to the content folder, with slashes */
    public PictureFinder(Map<String, ListedFile> files) {
        this(new FileIndex(files));
    }

    /** Creates a finder for the changed folder. Unchanged files are not read again. */
    public PictureFinder updated(FileIndex files) {
        var updated = new PictureFinder(results.updated(files), remote);
        remoteResults.forEach((reference, result) -> {
            if (isUnchanged(reference)) {
                updated.remoteResults.put(reference, result);
            }
        });
        return updated;
    }

    /** Returns whether nothing new is known about these pictures on other hosts. */
    public boolean areUnchanged(List<RemoteReference> references) {
        return references.stream().allMatch(this::isUnchanged);
    }

    private boolean isUnchanged(RemoteReference reference) {
        return RemoteReference.of(reference.address(), remote.find(reference.address())).equals(reference);
    }

    /** Returns whether a file that could not be read has become readable. */
    public boolean hasNewlyReadableFile() {
        return results.hasNewlyReadableFile();
    }

    /** Returns the pictures for the story whose file has this path. */
    public StoryPictures forStory(String story) {
        return new StoryPictures(this, story);
    }

    FileReference resolve(String reference, String story) {
        return results.resolve(reference, story);
    }

    Optional<PictureFile> find(String reference, String story, int line, ProblemCollector problems) {
        var name = FileIndex.written(reference);
        return switch (results.files().match(reference, story)) {
            case FileMatch.Outside() -> {
                problems.warning(line, Cause.of("picture.outside-folder", name));
                yield Optional.empty();
            }
            case FileMatch.Missing(var expected) -> {
                problems.warning(line, Cause.of("picture.missing", name, expected));
                yield Optional.empty();
            }
            case FileMatch.Found(var path, var isExact) -> {
                if (!isExact) {
                    problems.warning(line, Cause.of("picture.other-spelling", name, path));
                }
                yield read(path, line, problems);
            }
        };
    }

    /** Returns whether pictures on other hosts are fetched. */
    boolean fetchesRemotePictures() {
        return !remote.equals(RemotePictures.NONE);
    }

    RemotePictures.Lookup findRemote(String address) {
        return remote.find(address);
    }

    /** Reads the copy of a picture on another host. */
    Optional<PictureFile> read(RemoteReference reference, RemotePictures.Available fetched, int line,
            ProblemCollector problems) {
        var result = remoteResults.computeIfAbsent(reference,
                _ -> PictureReadResult.of(name(reference.address()), fetched.file().resource()));
        if (result.isUnreadable()) {
            remoteResults.remove(reference);
        }
        result.report(reference.address(), line, problems);
        return Optional.ofNullable(result.file());
    }

    private static String name(String address) {
        var path = AFTER_PATH.matcher(address).replaceFirst("");
        var name = path.substring(path.lastIndexOf('/') + 1);
        try {
            return UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private Optional<PictureFile> read(String path, int line, ProblemCollector problems) {
        var result = results.read(path);
        result.report(path, line, problems);
        return Optional.ofNullable(result.file());
    }

}
