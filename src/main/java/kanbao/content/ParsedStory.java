package kanbao.content;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.content.Story.Fault;
import kanbao.content.Story.Invalid;
import kanbao.attachment.AttachmentFile;
import kanbao.folder.FileIndex;
import kanbao.folder.FileReference;
import kanbao.folder.StoryFile;
import kanbao.markdown.LineBreakStyle;
import kanbao.picture.PictureFile;

/**
 * A parsed story with everything that its parsing depended on.
 *
 * @param lineBreaks        what a single line break meant in the content folder
 * @param references        the references to other files, and the files they led to
 * @param pictureFiles      the pictures that were found
 * @param attachmentFiles   the attachments that were found
 * @param lastServed        the version that was last served, until this version is served; null if there is none
 */
record ParsedStory(Story story, LineBreakStyle lineBreaks, List<FileReference> references,
        List<PictureFile> pictureFiles, List<AttachmentFile> attachmentFiles,
        @Nullable ParsedStory lastServed) {

    StoryFile file() {
        return story.file();
    }

    /** Whether parsing the file again would give the same result. */
    boolean isCurrent(StoryFile now, LineBreakStyle lineBreaksNow, FileIndex files) {
        return !isUnreadable() && file().equals(now) && lineBreaks == lineBreaksNow
                && files.areUnchanged(references, now.path());
    }

    boolean isUnreadable() {
        return story.outcome() instanceof Invalid(var fault) && fault == Fault.UNREADABLE;
    }

    ParsedStory withLastServed(@Nullable ParsedStory version) {
        return new ParsedStory(story, lineBreaks, references, pictureFiles, attachmentFiles, version);
    }

    /** Returns the pictures of both versions that may be served. */
    Stream<PictureFile> pictures() {
        return lastServed == null
                ? pictureFiles.stream()
                : Stream.concat(pictureFiles.stream(), lastServed.pictureFiles().stream());
    }

    /** Returns the attachments of both versions that may be served. */
    Stream<AttachmentFile> attachments() {
        return lastServed == null
                ? attachmentFiles.stream()
                : Stream.concat(attachmentFiles.stream(), lastServed.attachmentFiles().stream());
    }

}
