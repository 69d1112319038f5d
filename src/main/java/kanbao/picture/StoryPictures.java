package kanbao.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import kanbao.article.Picture;
import kanbao.folder.FileIndex;
import kanbao.folder.FileReference;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;

/** Finds the pictures of one story while it is parsed, and records its references. */
public final class StoryPictures {

    /** Before the name of a picture that may be in any folder, as in Obsidian. */
    public static final String ANYWHERE = FileIndex.ANYWHERE;

    private final PictureFinder pictures;
    private final String story;
    private final Set<FileReference> references = new LinkedHashSet<>();
    private final Set<RemoteReference> remoteReferences = new LinkedHashSet<>();
    private final List<PictureFile> files = new ArrayList<>();

    StoryPictures(PictureFinder pictures, String story) {
        this.pictures = pictures;
        this.story = story;
    }

    /**
     * Finds the picture that the story refers to, next to the story or in the folder with the story's name. If the reference
     * begins with a slash, it is relative to the content folder; if it begins with {@link #ANYWHERE}, the picture may be in any
     * folder. Problems are reported.
     *
     * @param line the line of the story that refers to it
     */
    public Optional<Picture> find(String reference, int line, ProblemCollector problems) {
        var file = pictures.find(reference, story, line, problems);
        references.add(pictures.resolve(reference, story));
        file.ifPresent(files::add);
        return file.map(PictureFile::picture);
    }

    /**
     * Finds the copy of a picture on another host. Why there is none is reported.
     *
     * @param ifNotAllowed reported if pictures of its host are not fetched
     */
    public Optional<Picture> findRemote(String address, int line, ProblemCollector problems, Cause ifNotAllowed) {
        if (!pictures.fetchesRemotePictures()) {
            problems.warning(line, ifNotAllowed);
            return Optional.empty();
        }
        var lookup = pictures.findRemote(address);
        var reference = RemoteReference.of(address, lookup);
        remoteReferences.add(reference);
        return switch (lookup) {
            case RemotePictures.NotAllowed _ -> {
                problems.warning(line, ifNotAllowed);
                yield Optional.empty();
            }
            case RemotePictures.Unavailable(var cause) -> {
                problems.warning(line, cause);
                yield Optional.empty();
            }
            case RemotePictures.Available fetched -> {
                if (fetched.remark() != null) {
                    problems.warning(line, fetched.remark());
                }
                var file = pictures.read(reference, fetched, line, problems);
                file.ifPresent(files::add);
                yield file.map(PictureFile::picture);
            }
        };
    }

    /** Returns whether there is such a file, and reports nothing. */
    public boolean exists(String reference) {
        var resolved = pictures.resolve(reference, story);
        references.add(resolved);
        return !resolved.path().isEmpty();
    }

    /** Finds the picture, and reports nothing if there is none. */
    public Optional<Picture> findIfPresent(String reference, int line, ProblemCollector problems) {
        return exists(reference) ? find(reference, line, problems) : Optional.empty();
    }

    /** Returns all references of the story so far. */
    public List<FileReference> references() {
        return List.copyOf(references);
    }

    /** Returns the references to pictures on other hosts; none if these are not fetched. */
    public List<RemoteReference> remoteReferences() {
        return List.copyOf(remoteReferences);
    }

    /** Returns all pictures that were found. */
    public List<PictureFile> files() {
        return List.copyOf(files);
    }

}
