package kanbao.sharecard;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a font file that has the required characters. */
final class FontFinder {

    private static final Logger LOG = LoggerFactory.getLogger(FontFinder.class);

    private static final int MAX_DEPTH = 8;
    private static final Pattern FONT = Pattern.compile(".*\\.(ttf|ttc|otf|otc)");
    /** Headlines of the site are set in a bold Songti if there is one. */
    private static final Pattern SERIF = Pattern.compile("serif|song|simsun|ming");
    private static final Pattern BOLD = Pattern.compile("bold|heavy|black");
    private static final Pattern UNSUITABLE = Pattern.compile("thin|light|mono");

    private FontFinder() {
    }

    /** Returns the most suitable font in the first of these folders or files that has one. */
    static Optional<Path> find(List<Path> folders, String characters) {
        return folders.stream()
                .flatMap(folder -> files(folder).stream().sorted(Comparator.comparingInt(FontFinder::penalty)
                        .thenComparing(Comparator.naturalOrder())))
                .filter(file -> has(characters, file))
                .findFirst();
    }

    private static List<Path> files(Path folder) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (FONT.matcher(lowerName(file)).matches()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException cause) {
                    return FileVisitResult.CONTINUE;
                }

            });
        } catch (IOException e) {
            LOG.debug("Cannot read fonts in {}", folder, e);
        }
        return files;
    }

    private static int penalty(Path file) {
        var name = lowerName(file);
        return (UNSUITABLE.matcher(name).find() ? 4 : 0) + (SERIF.matcher(name).find() ? 0 : 2)
                + (BOLD.matcher(name).find() ? 0 : 1);
    }

    private static boolean has(String characters, Path file) {
        try {
            return FontFile.hasAll(characters, file);
        } catch (IOException e) {
            LOG.debug("Cannot read font {}", file, e);
            return false;
        }
    }

    private static String lowerName(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

}
