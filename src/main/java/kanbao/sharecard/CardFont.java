package kanbao.sharecard;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.Section;
import kanbao.site.Site;

/** The font of all cards: its file is found at the start, and loaded when the first card is drawn. */
final class CardFont {

    /** Of any text in Chinese. */
    private static final String COMMON = "的一是不了，。：《》“”0A";
    /** What printers set where they have no type for a character. */
    private static final String MISSING = "〓";

    private final Path file;
    private final String characters;
    private final String ending;
    private @Nullable Font font;

    private CardFont(Path file, String characters, Site site) {
        this.file = file;
        this.characters = characters;
        ending = site.language().getScript().equals("Hant") ? " TC" : " SC";
    }

    /** One that has the characters of the site; none if there is no such font. */
    static Optional<CardFont> find(List<Path> places, Site site) {
        var own = Stream.concat(Stream.of(site.name(), site.tagline()), site.sections().stream().map(Section::name));
        var characters = Stream.concat(own, Stream.of(site.language().getLanguage().equals("zh") ? COMMON : ""))
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
        return FontFinder.find(places, characters).map(file -> new CardFont(file, characters, site));
    }

    /** Of its file. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** One thread at a time asks for it. */
    Font font() throws UnusableFontException {
        if (font == null) {
            font = load();
        }
        return font;
    }

    /** The text as far as it can be drawn: rare characters are 〓, and emoji and the like are left out. */
    String drawable(String text) throws UnusableFontException {
        var loaded = font();
        return text.codePoints()
                .mapToObj(character -> loaded.canDisplay(character)
                        ? Character.toString(character)
                        : Character.isIdeographic(character) ? MISSING : "")
                .collect(Collectors.joining())
                .replaceAll("\\p{Cf}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Of a collection that has a font for each region, that of the site's. */
    private Font load() throws UnusableFontException {
        try {
            var fonts = Arrays.stream(Font.createFonts(file.toFile()))
                    .filter(one -> one.canDisplayUpTo(characters) < 0)
                    .toList();
            return fonts.stream()
                    .filter(one -> one.getFamily().endsWith(ending))
                    .findFirst()
                    .or(() -> fonts.stream().findFirst())
                    .orElseThrow(() -> new FontFormatException("no font in it has the characters of the paper"));
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError e) {
            throw new UnusableFontException(e);
        }
    }

}
