package kanbao.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.attachment.AttachmentFile;
import kanbao.content.Story.Draft;
import kanbao.content.Story.Fault;
import kanbao.content.Story.Invalid;
import kanbao.content.Story.Publishable;
import kanbao.folder.FileIndex;
import kanbao.folder.FileReference;
import kanbao.folder.StoryFile;
import kanbao.picture.PictureFile;
import kanbao.picture.PictureFinder;
import kanbao.picture.RemoteReference;

/**
 * A parsed story with everything that its parsing depended on.
 *
 * @param folder            how the files of its content folder were meant
 * @param references        the references to other files, and the files they led to
 * @param remotePictures    the references to pictures on other hosts
 * @param pictureFiles      the pictures that were found
 * @param attachmentFiles   the attachments that were found
 * @param lastServed        the version that was last served, until this version is served; null if there is none
 */
record ParsedStory(Story story, FolderConventions folder, List<FileReference> references,
        List<RemoteReference> remotePictures, List<PictureFile> pictureFiles, List<AttachmentFile> attachmentFiles,
        @Nullable ParsedStory lastServed) {

    StoryFile file() {
        return story.file();
    }

    /** Whether parsing the file again would give the same result. */
    boolean isCurrent(StoryFile now, FolderConventions folderNow, FileIndex files, PictureFinder pictures) {
        return !isUnreadable() && file().equals(now) && folder.equals(folderNow)
                && files.areUnchanged(references, now.path()) && pictures.areUnchanged(remotePictures);
    }

    boolean isUnreadable() {
        return story.outcome() instanceof Invalid(var fault) && fault == Fault.UNREADABLE;
    }

    /** Returns the addresses of the pictures on other hosts in both versions that may be served. */
    Stream<String> remoteAddresses() {
        var all = lastServed == null
                ? remotePictures.stream()
                : Stream.concat(remotePictures.stream(), lastServed.remotePictures().stream());
        return all.map(RemoteReference::address);
    }

    /** Returns how terms of the story are written in Traditional Chinese, in the version that is served. */
    Map<String, String> glossary() {
        if (story.outcome() instanceof Publishable publishable) {
            return publishable.glossary();
        }
        return lastServed == null ? Map.of() : lastServed.glossary();
    }

    /** When the story is published; the epoch if that is unknown. */
    Instant published() {
        return switch (story.outcome()) {
            case Publishable publishable -> publishable.article().published();
            case Draft(var draft) when draft != null -> draft.article().published();
            default -> Instant.EPOCH;
        };
    }

    ParsedStory withLastServed(@Nullable ParsedStory version) {
        return new ParsedStory(story, folder, references, remotePictures, pictureFiles, attachmentFiles, version);
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
