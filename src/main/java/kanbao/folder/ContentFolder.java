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
 * The files of one content folder, by path. Two listings of a folder are equal unless something in it changed.
 *
 * @param name       the setting of the operator
 * @param stories    the Markdown files, except those that describe the folder, such as a README
 * @param otherFiles files that may be pictures or attachments by their names, by path below the folder
 * @param unreadable the paths of files and folders that exist but could not be read
 * @param problems   about files that could not be listed or are no stories
 */
public record ContentFolder(String name, List<StoryFile> stories, Map<String, ListedFile> otherFiles,
        Set<String> unreadable,
        List<Problem> problems) {

    private static final Pattern DESCRIBES_FOLDER = Pattern
            .compile("(?i)(?:_index(?:\\.[\\w-]+)?|readme(?:[._-].*)?|licen[sc]e|changelog|contributing|"
                    + "code_of_conduct|security)\\.(?:md|markdown)");

    /** Hugo’s files about a section, a topic or an author, such as {@code authors/li-hua/_index.md}. */
    private static final Pattern SUBJECT_INDEX = Pattern.compile(
            "(?i)(?:.*/)?(?:sections|categories|topics|tags|authors|栏目|分类|话题|标签|作者)/[^/]+/_index\\.(?:md|markdown)");

    /** A name without an extension matches too: the type is detected from the bytes. */
    private static final Pattern POSSIBLE_PICTURE = Pattern.compile(
            "(?i)(?:.*/)?(?:[^/.]+|[^/]*\\.(?:png|apng|jpe?g|jpe|jfif|gif|webp|avif|svgz?|bmp|tiff?|heic|heif|jxl|ico))");

    private static final Pattern POSSIBLE_ATTACHMENT = Pattern.compile(
            "(?i)(?:.*/)?[^/]*\\.(?:mp4|webm|mp3|m4a|ogg|vtt|pdf|docx|xlsx|pptx|odt|ods|odp|epub|zip|csv|txt)");

    public ContentFolder {
        stories = List.copyOf(stories);
        otherFiles = Map.copyOf(otherFiles);
        unreadable = Set.copyOf(unreadable);
        problems = List.copyOf(problems);
    }

    /** Separates the stories in a folder from the other files. */
    public static ContentFolder of(String name, SortedMap<String, ListedFile> files, List<Problem> scanProblems,
            Set<String> unreadable) {
        var stories = new ArrayList<StoryFile>();
        var otherFiles = new TreeMap<String, ListedFile>();
        var problems = new ArrayList<>(scanProblems);
        files.forEach((path, file) -> {
            if (!isMarkdown(path)) {
                if (POSSIBLE_PICTURE.matcher(path).matches() || POSSIBLE_ATTACHMENT.matcher(path).matches()) {
                    otherFiles.put(path, file);
                }
            } else if (ConflictCopies.isLockFile(path)) {
                problems.add(new Problem(Problem.Kind.IGNORED, path, 0, Cause.of("folder.lock-file")));
            } else if (ConflictCopies.isConflictCopy(path)) {
                problems.add(new Problem(Problem.Kind.WARNING, path, 0, Cause.of("folder.conflict-copy")));
            } else if (describesFolder(path)) {
                problems.add(new Problem(Problem.Kind.IGNORED, path, 0, Cause.of("folder.about-file")));
            } else {
                stories.add(new StoryFile(name, path, file));
            }
        });
        if (stories.isEmpty()) {
            problems.add(new Problem(Problem.Kind.WARNING, name, 0, Cause.of("folder.empty")));
        }
        return new ContentFolder(name, stories, otherFiles, unreadable, problems);
    }

    private static boolean describesFolder(String path) {
        return DESCRIBES_FOLDER.matcher(path.substring(path.lastIndexOf('/') + 1)).matches()
                && !SUBJECT_INDEX.matcher(path).matches();
    }

    /** Returns the stories and the other files. */
    public Stream<ListedFile> files() {
        return Stream.concat(stories.stream().map(StoryFile::file), otherFiles.values().stream());
    }

    /** Whether the file at this path, or a folder above it, could not be read. */
    public boolean isUnreadable(String path) {
        return unreadable.stream().anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
    }

    public static boolean isMarkdown(String path) {
        var name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

}
