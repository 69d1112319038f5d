package kanbao.content;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.content.Story.Fault;
import kanbao.content.Story.Invalid;
import kanbao.folder.StoryFile;
import kanbao.markdown.LineBreakStyle;
import kanbao.picture.PictureFile;
import kanbao.picture.PictureFinder;
import kanbao.picture.PictureReference;

/**
 * A parsed story with everything that its parsing depended on.
 *
 * @param lineBreaks        what a single line break meant in the content folder
 * @param pictureReferences the references to pictures, and the files they led to
 * @param pictureFiles      the pictures that were found
 * @param lastServed        the version that was last served, until this version is served; null if there is none
 */
record ParsedStory(Story story, LineBreakStyle lineBreaks, List<PictureReference> pictureReferences,
        List<PictureFile> pictureFiles,
        @Nullable ParsedStory lastServed) {

    StoryFile file() {
        return story.file();
    }

    /** Whether parsing the file again would give the same result. */
    boolean isCurrent(StoryFile now, LineBreakStyle lineBreaksNow, PictureFinder pictures) {
        return !isUnreadable() && file().equals(now) && lineBreaks == lineBreaksNow
                && pictures.areUnchanged(pictureReferences, now.path());
    }

    boolean isUnreadable() {
        return story.outcome() instanceof Invalid(var fault) && fault == Fault.UNREADABLE;
    }

    ParsedStory withLastServed(@Nullable ParsedStory version) {
        return new ParsedStory(story, lineBreaks, pictureReferences, pictureFiles, version);
    }

    /** Returns the pictures of both versions that may be served. */
    Stream<PictureFile> pictures() {
        return lastServed == null
                ? pictureFiles.stream()
                : Stream.concat(pictureFiles.stream(), lastServed.pictureFiles().stream());
    }

}
