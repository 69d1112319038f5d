package kanbao.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.attachment.AttachmentFinder;
import kanbao.folder.ContentFolder;
import kanbao.folder.FileIndex;
import kanbao.folder.ListedFile;
import kanbao.folder.StoryFile;
import kanbao.markdown.LineBreakStyle;
import kanbao.picture.PictureFinder;
import kanbao.picture.RemotePictures;
import kanbao.site.AttachmentSettings;

/**
 * The parsed stories of one content folder.
 *
 * @param files      the files beside the stories
 * @param lineBreaks what a single line break means in the folder
 * @param stories    by the paths of their files, in this order
 */
record ParsedFolder(FileIndex files, PictureFinder pictures, AttachmentFinder attachments,
        FolderLineBreaks.Decision lineBreaks, Map<String, ParsedStory> stories) {

    static ParsedFolder empty(AttachmentSettings limits, RemotePictures remotePictures) {
        var files = new FileIndex(Map.of());
        return new ParsedFolder(files, new PictureFinder(files, remotePictures),
                new AttachmentFinder(files, limits),
                new FolderLineBreaks.Decision(LineBreakStyle.JOIN, List.of()), Map.of());
    }

    boolean hasStories() {
        return !stories.isEmpty();
    }

    /** Returns the paths of the stories that are not listed any more, except those in folders that cannot be read now. */
    List<String> removed(ContentFolder listed) {
        var remaining = listed.stories().stream().map(StoryFile::path).collect(Collectors.toSet());
        return stories.keySet()
                .stream()
                .filter(path -> !remaining.contains(path) && !listed.isUnreadable(path))
                .toList();
    }

    /** Counts the listed stories and those in folders that cannot be read now. */
    int countStories(ContentFolder listed) {
        return listed.stories().size() + (int) stories.keySet().stream().filter(listed::isUnreadable).count();
    }

    /** Whether a file that could not be read before can be read now. */
    boolean hasNewlyReadableFile() {
        return pictures.hasNewlyReadableFile() || attachments.hasNewlyReadableFile()
                || stories.values().stream().filter(ParsedStory::isUnreadable).anyMatch(
                        story -> story.file().file().isReadable());
    }

    /**
     * Parses the files that have changed, on all processors, and returns the folder in its new state. Files that cannot be listed
     * now or are being written keep their state.
     */
    ParsedFolder updated(ContentFolder folder, FolderLineBreaks.Decision lineBreaksNow, Set<ListedFile> beingWritten,
            StoryParser parser) {
        var empty = withFiles(files.updated(folder.otherFiles(), beingWritten), lineBreaksNow);
        var conventions = FolderConventions.of(folder, lineBreaksNow.style());
        var now = folder.stories()
                .parallelStream()
                .flatMap(file -> beingWritten.contains(file.file())
                        ? Stream.ofNullable(stories.get(file.path()))
                        : Stream.of(parsed(file, conventions, empty, parser)))
                .collect(Collectors.toCollection(ArrayList::new));
        stories.forEach((path, story) -> {
            if (folder.isUnreadable(path)) {
                now.add(story);
            }
        });
        now.sort(Comparator.comparing(story -> story.file().path()));
        return empty.withStories(now.stream()
                .collect(Collectors.toMap(story -> story.file().path(), Function.identity(), (first, _) -> first,
                        LinkedHashMap::new)));
    }

    /** Forgets the previous versions of stories, except those that are still served. */
    ParsedFolder withoutReplacedVersions(SlugResolution resolution) {
        var remaining = new LinkedHashMap<>(stories);
        remaining.replaceAll((_, story) -> story.lastServed() == null || resolution.servesPreviousVersion(story.file())
                ? story
                : story.withLastServed(null));
        return withStories(remaining);
    }

    private ParsedFolder withFiles(FileIndex now, FolderLineBreaks.Decision lineBreaksNow) {
        return new ParsedFolder(now, pictures.updated(now), attachments.updated(now), lineBreaksNow, Map.of());
    }

    private ParsedFolder withStories(Map<String, ParsedStory> now) {
        return new ParsedFolder(files, pictures, attachments, lineBreaks, now);
    }

    /** @param now the folder in its new state, still without stories */
    private ParsedStory parsed(StoryFile file, FolderConventions conventions, ParsedFolder now, StoryParser parser) {
        var before = stories.get(file.path());
        return before != null && before.isCurrent(file, conventions, now.files(), now.pictures())
                ? before
                : parser.parse(file, conventions, now.pictures().forStory(file.path()),
                        now.attachments().forStory(file.path())).withLastServed(lastServed(before));
    }

    private static @Nullable ParsedStory lastServed(@Nullable ParsedStory before) {
        return before == null || before.lastServed() == null ? before : before.lastServed();
    }

}
