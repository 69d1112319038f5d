package kanbao.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.folder.ContentFolder;
import kanbao.folder.ListedFile;
import kanbao.folder.StoryFile;
import kanbao.picture.PictureFinder;

/**
 * The stories of one content folder as they were read.
 *
 * @param readings by the path of their files, in the order of these
 */
record ParsedFolder(PictureFinder pictures, Map<String, ParsedStory> readings) {

    static final ParsedFolder NOTHING = new ParsedFolder(new PictureFinder(Map.of()), Map.of());

    boolean hasStories() {
        return !readings.isEmpty();
    }

    /** Whether something can be read by now that could not be read before. */
    boolean hasBecomeReadable() {
        return pictures.hasNewlyReadableFile() || readings.values().stream().filter(ParsedStory::isUnread).anyMatch(
                reading -> reading.file().file().isReadable());
    }

    /**
     * The same folder in its next state: reads what has changed, with all processors. What cannot be looked at now, and what is
     * being written, stays as it was.
     */
    ParsedFolder next(ContentFolder folder, Set<ListedFile> moving, StoryParser reader) {
        var picturesNow = pictures.updated(folder.others(), moving);
        var now = folder.stories()
                .parallelStream()
                .flatMap(file -> moving.contains(file.file())
                        ? Stream.ofNullable(readings.get(file.path()))
                        : Stream.of(reading(file, picturesNow, reader)))
                .collect(Collectors.toCollection(ArrayList::new));
        readings.forEach((path, reading) -> {
            if (folder.isUnread(path)) {
                now.add(reading);
            }
        });
        now.sort(Comparator.comparing(reading -> reading.file().path()));
        return new ParsedFolder(picturesNow, now.stream()
                .collect(Collectors.toMap(reading -> reading.file().path(), Function.identity(), (one, _) -> one,
                        LinkedHashMap::new)));
    }

    /** The same without what was read before, except for the stories that are still served so. */
    ParsedFolder settled(SlugResolution assembly) {
        var settled = new LinkedHashMap<>(readings);
        settled.replaceAll((_, reading) -> reading.before() == null || assembly.isKept(reading.file())
                ? reading
                : reading.after(null));
        return new ParsedFolder(pictures, settled);
    }

    private ParsedStory reading(StoryFile file, PictureFinder picturesNow, StoryParser reader) {
        var before = readings.get(file.path());
        return before != null && before.isOf(file, picturesNow)
                ? before
                : reader.read(file, picturesNow.forStory(file.path())).after(served(before));
    }

    /** What of a story was last served, if anything was. */
    private static @Nullable ParsedStory served(@Nullable ParsedStory before) {
        return before == null || before.before() == null ? before : before.before();
    }

}
