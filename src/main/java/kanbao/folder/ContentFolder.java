package kanbao.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.report.Cause;
import kanbao.report.Problem;

/**
 * The files of one content folder, by path. Two listings of a folder are equal as long as nothing in it changes.
 *
 * @param name     as the operator names it
 * @param stories  the Markdown files, except those that are about the folder, such as a README
 * @param others   what may be a picture by its name, with the path below the folder
 * @param unread   the paths of files and folders that are there and could not be looked at
 * @param problems what could not be taken in, or is not meant to be read
 */
public record ContentFolder(String name, List<StoryFile> stories, Map<String, ListedFile> others, Set<String> unread,
        List<Problem> problems) {

    private static final Pattern ABOUT_THE_FOLDER = Pattern
            .compile("(?i)(?:_index(?:\\.[\\w-]+)?|readme(?:[._-].*)?|licen[sc]e|changelog|contributing|"
                    + "code_of_conduct|security)\\.(?:md|markdown)");

    /** Also one without an extension: what it is, its bytes tell. */
    private static final Pattern MAY_BE_A_PICTURE = Pattern.compile(
            "(?i)(?:.*/)?(?:[^/.]+|[^/]*\\.(?:png|apng|jpe?g|jpe|jfif|gif|webp|avif|svgz?|bmp|tiff?|heic|heif|jxl|ico))");

    public ContentFolder {
        stories = List.copyOf(stories);
        others = Map.copyOf(others);
        unread = Set.copyOf(unread);
        problems = List.copyOf(problems);
    }

    /** Sorts the files that were found in a folder into stories and others. */
    public static ContentFolder of(String name, SortedMap<String, ListedFile> files, List<Problem> met,
            Set<String> unread) {
        var stories = new ArrayList<StoryFile>();
        var others = new TreeMap<String, ListedFile>();
        var problems = new ArrayList<>(met);
        files.forEach((path, file) -> {
            if (!isMarkdown(path)) {
                if (MAY_BE_A_PICTURE.matcher(path).matches()) {
                    others.put(path, file);
                }
            } else if (ABOUT_THE_FOLDER.matcher(path.substring(path.lastIndexOf('/') + 1)).matches()) {
                problems.add(new Problem(Problem.Kind.IGNORED, path, 0, Cause.of("folder.about-file")));
            } else {
                stories.add(new StoryFile(name, path, file));
            }
        });
        if (stories.isEmpty()) {
            problems.add(new Problem(Problem.Kind.WARNING, name, 0, Cause.of("folder.empty")));
        }
        return new ContentFolder(name, stories, others, unread, problems);
    }

    /** All files, whatever they are. */
    public Stream<ListedFile> files() {
        return Stream.concat(stories.stream().map(StoryFile::file), others.values().stream());
    }

    /** Whether what is at this path could not be looked at, or a folder above it. */
    public boolean isUnread(String path) {
        return unread.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    }

    public static boolean isMarkdown(String path) {
        var name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

}
