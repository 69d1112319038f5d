package kanbao.sharecard;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.Section;
import kanbao.site.ChineseScript;
import kanbao.site.Site;

/** The font of all cards. Its file is chosen at startup, and loaded when the first card is rendered. */
final class CardFont {

    /** Characters that any Chinese font has. */
    private static final String COMMON_CHARACTERS = "的一是不了，。：《》“”0A";
    /** The geta mark, the usual placeholder for a missing character. */
    private static final String GETA_MARK = "〓";

    private final Path file;
    private final String characters;
    private final String familySuffix;
    private @Nullable Font font;

    private CardFont(Path file, String characters, Locale language) {
        this.file = file;
        this.characters = characters;
        familySuffix = ChineseScript.of(language).filter(ChineseScript.TRADITIONAL::equals).isEmpty()
                ? " SC"
                : language.getCountry().equals("HK") ? " HK" : " TC";
    }

    /** The same file for another language; its collection perhaps has a font of that region. */
    CardFont in(Locale language) {
        return new CardFont(file, characters, language);
    }

    /** Finds a font in these folders that has the characters of the site. */
    static Optional<CardFont> find(List<Path> folders, Site site) {
        var siteTexts = Stream.concat(Stream.of(site.name(), site.tagline()),
                site.sections().stream().map(Section::name));
        var characters = Stream
                .concat(siteTexts, Stream.of(site.language().getLanguage().equals("zh") ? COMMON_CHARACTERS : ""))
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
        return FontFinder.find(folders, characters).map(file -> new CardFont(file, characters, site.language()));
    }

    /** The name of the font file. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Loads the font at the first call. Not thread-safe. */
    Font font() throws UnusableFontException {
        if (font == null) {
            font = load();
        }
        return font;
    }

    /** Replaces ideographs that the font lacks with 〓, and removes other characters that it lacks, such as emoji. */
    String drawable(String text) throws UnusableFontException {
        var loaded = font();
        return text.codePoints()
                .mapToObj(character -> loaded.canDisplay(character)
                        ? Character.toString(character)
                        : Character.isIdeographic(character) ? GETA_MARK : "")
                .collect(Collectors.joining())
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** From a collection with one font per region, loads that of the site's region. */
    private Font load() throws UnusableFontException {
        try {
            var fonts = Arrays.stream(Font.createFonts(file.toFile()))
                    .filter(candidate -> candidate.canDisplayUpTo(characters) < 0)
                    .toList();
            return fonts.stream()
                    .filter(candidate -> candidate.getFamily().endsWith(familySuffix))
                    .findFirst()
                    .or(() -> fonts.stream().findFirst())
                    .orElseThrow(() -> new FontFormatException("no font in the file has the characters of the site"));
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError e) {
            throw new UnusableFontException(e);
        }
    }

}
