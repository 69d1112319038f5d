package kanbao.picture;

import java.util.Map;
import java.util.Optional;

import kanbao.folder.FileIndex;
import kanbao.folder.FileMatch;
import kanbao.folder.FileReference;
import kanbao.folder.FileResults;
import kanbao.folder.ListedFile;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;

/** Finds the picture files in a content folder that stories refer to, and reads each at most once. Thread-safe. */
public final class PictureFinder {

    private final FileResults<PictureReadResult> results;

    private PictureFinder(FileResults<PictureReadResult> results) {
        this.results = results;
    }

    public PictureFinder(FileIndex files) {
        this(new FileResults<>(files, (path, file) -> PictureReadResult.of(path, file.resource()),
                PictureReadResult::isUnreadable));
    }

    /** @param files by their path relative to the content folder, with slashes */
    public PictureFinder(Map<String, ListedFile> files) {
        this(new FileIndex(files));
    }

    /** Creates a finder for the changed folder. Unchanged files are not read again. */
    public PictureFinder updated(FileIndex files) {
        return new PictureFinder(results.updated(files));
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

    private Optional<PictureFile> read(String path, int line, ProblemCollector problems) {
        var result = results.read(path);
        result.report(path, line, problems);
        return Optional.ofNullable(result.file());
    }

}
