package kanbao.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import kanbao.article.Picture;
import kanbao.report.ProblemCollector;

/** The pictures of one story while it is read: remembers what the story referred to. */
public final class StoryPictures {

    private final PictureFinder pictures;
    private final String story;
    private final Set<PictureReference> references = new LinkedHashSet<>();
    private final List<PictureFile> files = new ArrayList<>();

    StoryPictures(PictureFinder pictures, String story) {
        this.pictures = pictures;
        this.story = story;
    }

    /**
     * The picture that the story refers to, looked for beside the story, in the folder that bears the story's name, and,
     * if the reference begins with a slash, from the root of the content folder; what stands in the way is reported.
     *
     * @param line the line of the story's file that refers to it
     */
    public Optional<Picture> find(String reference, int line, ProblemCollector problems) {
        var file = pictures.find(reference, story, line, problems);
        references.add(pictures.used(reference, story));
        file.ifPresent(files::add);
        return file.map(PictureFile::picture);
    }

    /** Every reference that was asked for, and what it led to. */
    public List<PictureReference> references() {
        return List.copyOf(references);
    }

    /** Every picture that was found. */
    public List<PictureFile> files() {
        return List.copyOf(files);
    }

}
