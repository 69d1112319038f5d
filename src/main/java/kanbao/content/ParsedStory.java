package kanbao.content;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.content.Story.Fault;
import kanbao.content.Story.LeftOut;
import kanbao.folder.StoryFile;
import kanbao.picture.PictureFile;
import kanbao.picture.PictureFinder;
import kanbao.picture.PictureReference;

/**
 * A story as it was read, and what it was read from.
 *
 * @param uses   what its references to pictures led to
 * @param files  the pictures that were found
 * @param before how it was read when it was last served, as long as this reading was not
 */
record ParsedStory(Story story, List<PictureReference> uses, List<PictureFile> files, @Nullable ParsedStory before) {

    StoryFile file() {
        return story.file();
    }

    /** Whether reading the file again would give the same. */
    boolean isOf(StoryFile now, PictureFinder pictures) {
        return !isUnread() && file().equals(now) && pictures.areUnchanged(uses, now.path());
    }

    /** Whether the file could not be read. */
    boolean isUnread() {
        return story.outcome() instanceof LeftOut(var fault) && fault == Fault.UNREAD;
    }

    ParsedStory after(@Nullable ParsedStory earlier) {
        return new ParsedStory(story, uses, files, earlier);
    }

    /** The pictures of what may be served. */
    Stream<PictureFile> pictures() {
        return before == null ? files.stream() : Stream.concat(files.stream(), before.files().stream());
    }

}
