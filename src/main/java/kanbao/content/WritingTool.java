package kanbao.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.markdown.LineBreakStyle;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Recognizes the tool that a content folder is written with by its configuration file, in the folder or up to three above it. */
final class WritingTool {

    private static final String CLASSPATH = "classpath:";
    private static final int FOLDERS_ABOVE = 3;
    private static final int MAX_BYTES = 256 * 1024;
    private static final Pattern STRICT = Pattern.compile("\"strictLineBreaks\"\\s*:\\s*true");
    private static final Pattern NO_BREAKS = Pattern.compile("(?m)^\\s*breaks\\s*:\\s*false");
    private static final Pattern HARD_WRAPS = Pattern.compile("(?mi)^\\s*hardWraps\\s*[:=]\\s*true");

    private WritingTool() {
    }

    /** Returns what a single line break means to the tool, or nothing if no tool is found. */
    static Optional<LineBreakStyle> lineBreaks(String folderName) {
        if (folderName.startsWith(CLASSPATH)) {
            return Optional.empty();
        }
        try {
            return Stream.iterate(Path.of(folderName).toAbsolutePath().normalize(), WritingTool::hasParent,
                    Path::getParent)
                    .limit(FOLDERS_ABOVE + 1L)
                    .flatMap(folder -> inFolder(folder).stream())
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean hasParent(@Nullable Path folder) {
        return folder != null && folder.getParent() != null;
    }

    private static Optional<LineBreakStyle> inFolder(Path folder) {
        return obsidian(folder).or(() -> hexoOrJekyll(folder)).or(() -> hugo(folder));
    }

    private static Optional<LineBreakStyle> obsidian(Path folder) {
        return Files.isDirectory(folder.resolve(".obsidian"))
                ? Optional.of(contains(folder.resolve(".obsidian/app.json"), STRICT)
                        ? LineBreakStyle.JOIN
                        : LineBreakStyle.KEEP)
                : Optional.empty();
    }

    private static Optional<LineBreakStyle> hexoOrJekyll(Path folder) {
        var settings = firstOf(folder, "_config.yml", "_config.yaml");
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        if (firstOf(folder, "_layouts", "_includes", "_posts", "Gemfile").isPresent()) {
            return Optional.of(LineBreakStyle.JOIN);
        }
        return firstOf(folder, "source", "scaffolds", "themes", "package.json")
                .map(_ -> contains(settings.get(), NO_BREAKS) ? LineBreakStyle.JOIN : LineBreakStyle.KEEP);
    }

    private static Optional<LineBreakStyle> hugo(Path folder) {
        return firstOf(folder, "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json")
                .or(() -> firstOf(folder, "config.toml", "config.yaml", "config.yml")
                        .filter(_ -> firstOf(folder, "archetypes", "layouts").isPresent()))
                .map(settings -> contains(settings, HARD_WRAPS) ? LineBreakStyle.KEEP : LineBreakStyle.JOIN);
    }

    private static Optional<Path> firstOf(Path folder, String... names) {
        return List.of(names).stream().map(folder::resolve).filter(Files::exists).findFirst();
    }

    private static boolean contains(Path file, Pattern words) {
        try {
            return Files.size(file) <= MAX_BYTES && words.matcher(new String(Files.readAllBytes(file), UTF_8)).find();
        } catch (IOException e) {
            return false;
        }
    }

}
