package kanbao.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import kanbao.folder.FileIndex;
import kanbao.folder.FileReference;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;

/** Finds the attachments of one story while it is parsed, and records its references. */
public final class StoryAttachments {

    private final AttachmentFinder finder;
    private final String story;
    private final Set<FileReference> references = new LinkedHashSet<>();
    private final Set<AttachmentFile> files = new LinkedHashSet<>();

    /**
     * A file beside another one.
     *
     * @param extension what follows the name that both have in common, without the dot, such as {@code zh.vtt}
     */
    public record Companion(String reference, String extension) {}

    StoryAttachments(AttachmentFinder finder, String story) {
        this.finder = finder;
        this.story = story;
    }

    /**
     * Finds the file that the story refers to, as {@link FileIndex#match}. Problems are reported.
     *
     * @param line the line of the story that refers to it
     */
    public Optional<AttachmentFile> find(String reference, int line, ProblemCollector problems) {
        var file = finder.find(reference, story, line, problems);
        references.add(finder.resolve(reference, story));
        file.ifPresent(files::add);
        return file;
    }

    /**
     * Returns all files beside this one that have the same name and another extension, such as {@code film.jpg} and
     * {@code film.zh.vtt} beside {@code film.mp4}.
     */
    public List<Companion> companions(AttachmentFile file) {
        var path = file.path();
        var base = path.substring(0, path.lastIndexOf('.'));
        references.add(finder.files().lookUpCompanions(base));
        return finder.files().companions(base)
                .stream()
                .filter(other -> !other.equals(path))
                .map(other -> new Companion(FileIndex.reference(other), other.substring(base.length() + 1)))
                .toList();
    }

    /** Returns whether there is such a file, and reports nothing. */
    public boolean exists(String reference) {
        references.add(finder.resolve(reference, story));
        return finder.path(reference, story).isPresent();
    }

    /** Reads the text of a file, such as a transcript, that is not served itself. */
    public Optional<String> text(String reference, int line, ProblemCollector problems) {
        references.add(finder.resolve(reference, story));
        return finder.path(reference, story).flatMap(path -> read(path, line, problems));
    }

    private Optional<String> read(String path, int line, ProblemCollector problems) {
        try (var content = FileContent.open(finder.files().file(path).resource())) {
            if (content.length() > AttachmentReadResult.MAX_TEXT) {
                problems.warning(line, Cause.of("attachment.too-large", path, "1 MiB"));
                return Optional.empty();
            }
            var text = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(content.read(0, AttachmentReadResult.MAX_TEXT)));
            return Optional.of(text.toString().replace("\uFEFF", ""));
        } catch (CharacterCodingException e) {
            problems.warning(line, Cause.of("attachment.not-utf8", path));
        } catch (IOException e) {
            problems.warning(line, Cause.of("attachment.unreadable", path));
        }
        return Optional.empty();
    }

    /** Returns all references of the story so far. */
    public List<FileReference> references() {
        return List.copyOf(references);
    }

    /** Returns all files that were found. */
    public List<AttachmentFile> files() {
        return List.copyOf(files);
    }

}
