package kanbao.attachment;

import java.util.Optional;
import java.util.regex.Pattern;

import kanbao.article.FileType;
import kanbao.folder.FileIndex;
import kanbao.folder.FileMatch;
import kanbao.folder.FileReference;
import kanbao.folder.FileResults;
import kanbao.folder.ListedFile;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.site.AttachmentSettings;

/** Finds the attachments in a content folder that stories refer to, and reads the start of each at most once. Thread-safe. */
public final class AttachmentFinder {

    private static final Pattern QUERY_OR_FRAGMENT = Pattern.compile("[?#].*");

    private final AttachmentSettings limits;
    private final FileResults<AttachmentReadResult> results;

    private AttachmentFinder(AttachmentSettings limits, FileResults<AttachmentReadResult> results) {
        this.limits = limits;
        this.results = results;
    }

    public AttachmentFinder(FileIndex files, AttachmentSettings limits) {
        this(limits, new FileResults<>(files, (path, file) -> read(path, file, limits),
                AttachmentReadResult::isUnreadable));
    }

    private static AttachmentReadResult read(String path, ListedFile file, AttachmentSettings limits) {
        return AttachmentReadResult.of(path, typeOfFile(path).orElseThrow(), file.resource(), limits);
    }

    /** Creates a finder for the changed folder. Unchanged files are not read again. */
    public AttachmentFinder updated(FileIndex files) {
        return new AttachmentFinder(limits, results.updated(files));
    }

    /** Returns whether a file that could not be read has become readable. */
    public boolean hasNewlyReadableFile() {
        return results.hasNewlyReadableFile();
    }

    /** Returns the attachments for the story whose file has this path. */
    public StoryAttachments forStory(String story) {
        return new StoryAttachments(this, story);
    }

    /** Returns the type that the extension in a reference stands for. */
    public static Optional<FileType> type(String reference) {
        return typeOfFile(QUERY_OR_FRAGMENT.matcher(reference).replaceFirst("").strip());
    }

    private static Optional<FileType> typeOfFile(String path) {
        return FileType.ofExtension(path.substring(path.lastIndexOf('.') + 1));
    }

    FileIndex files() {
        return results.files();
    }

    Optional<String> path(String reference, String story) {
        return results.files().match(reference, story) instanceof FileMatch.Found found
                ? Optional.of(found.path())
                : Optional.empty();
    }

    FileReference resolve(String reference, String story) {
        return results.resolve(reference, story);
    }

    Optional<AttachmentFile> find(String reference, String story, int line, ProblemCollector problems) {
        var name = FileIndex.written(reference);
        return switch (results.files().match(reference, story)) {
            case FileMatch.Outside() -> {
                problems.warning(line, Cause.of("attachment.outside-folder", name));
                yield Optional.empty();
            }
            case FileMatch.Missing(var expected) -> {
                problems.warning(line, Cause.of("attachment.missing", name, expected));
                yield Optional.empty();
            }
            case FileMatch.Found(var path, var isExact) -> {
                if (!isExact) {
                    problems.warning(line, Cause.of("attachment.other-spelling", name, path));
                }
                yield read(path, line, problems);
            }
        };
    }

    private Optional<AttachmentFile> read(String path, int line, ProblemCollector problems) {
        var type = typeOfFile(path);
        if (type.isEmpty() || (type.get() != FileType.VTT && !limits.types().contains(type.get()))) {
            problems.warning(line, Cause.of("attachment.type-not-allowed", path,
                    path.substring(path.lastIndexOf('.') + 1)));
            return Optional.empty();
        }
        var result = results.read(path);
        result.report(path, line, problems);
        return Optional.ofNullable(result.file());
    }

}
