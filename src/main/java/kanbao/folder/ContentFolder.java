package kanbao.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;

import kanbao.report.Problem;

/**
 * The files of one content folder, by path.
 *
 * @param stories  the Markdown files, except those that are about the folder, such as a README
 * @param others   everything else, with the path below the folder
 * @param problems what could not be taken in, or is not meant to be read
 */
public record ContentFolder(List<StoryFile> stories, Map<String, Resource> others, List<Problem> problems) {

    private static final Pattern ABOUT_THE_FOLDER = Pattern
            .compile("(?i)(?:_index(?:\\.[\\w-]+)?|readme(?:[._-].*)?|licen[sc]e|changelog|contributing|"
                    + "code_of_conduct|security)\\.(?:md|markdown)");

    public ContentFolder {
        stories = List.copyOf(stories);
        others = Map.copyOf(others);
        problems = List.copyOf(problems);
    }

    /** Sorts the files that were found in a folder into stories and others. */
    public static ContentFolder of(String name, SortedMap<String, Resource> files, List<Problem> met) {
        var stories = new ArrayList<StoryFile>();
        var others = new TreeMap<String, Resource>();
        var problems = new ArrayList<>(met);
        files.forEach((path, bytes) -> {
            if (!isMarkdown(path)) {
                others.put(path, bytes);
            } else if (ABOUT_THE_FOLDER.matcher(path.substring(path.lastIndexOf('/') + 1)).matches()) {
                problems.add(new Problem(Problem.Kind.IGNORED, path, 0, "a file about its folder", "a story"));
            } else {
                stories.add(new StoryFile(name, path, bytes));
            }
        });
        if (stories.isEmpty()) {
            problems.add(new Problem(Problem.Kind.WARNING, name, 0, "no story", "at least one Markdown file"));
        }
        return new ContentFolder(stories, others, problems);
    }

    public static boolean isMarkdown(String path) {
        var name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

}
