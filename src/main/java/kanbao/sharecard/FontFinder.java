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

/** Looks for a font file that has some characters. */
final class FontFinder {

    private static final Logger LOG = LoggerFactory.getLogger(FontFinder.class);

    private static final int DEEPEST = 8;
    private static final Pattern FONT = Pattern.compile(".*\\.(ttf|ttc|otf|otc)");
    /** The headlines of the paper are set in a bold Songti where there is one. */
    private static final Pattern SERIF = Pattern.compile("serif|song|simsun|ming");
    private static final Pattern BOLD = Pattern.compile("bold|heavy|black");
    private static final Pattern UNFIT = Pattern.compile("thin|light|mono");

    private FontFinder() {
    }

    /** The file that suits a headline best, in the first of the places that has one. */
    static Optional<Path> find(List<Path> places, String characters) {
        return places.stream()
                .flatMap(place -> files(place).stream().sorted(Comparator.comparingInt(FontFinder::unfitness)
                        .thenComparing(Comparator.naturalOrder())))
                .filter(file -> has(characters, file))
                .findFirst();
    }

    private static List<Path> files(Path place) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(place, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (FONT.matcher(lowerName(file)).matches()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }

            });
        } catch (IOException e) {
            LOG.debug("Fonts in {} are left out", place, e);
        }
        return files;
    }

    private static int unfitness(Path file) {
        var name = lowerName(file);
        return (UNFIT.matcher(name).find() ? 4 : 0) + (SERIF.matcher(name).find() ? 0 : 2)
                + (BOLD.matcher(name).find() ? 0 : 1);
    }

    private static boolean has(String characters, Path file) {
        try {
            return FontFile.has(characters, file);
        } catch (IOException e) {
            LOG.debug("The font {} is left out", file, e);
            return false;
        }
    }

    private static String lowerName(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

}
