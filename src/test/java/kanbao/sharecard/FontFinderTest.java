package kanbao.sharecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFinderTest {

    @TempDir
    Path folder;

    @Test
    void theFirstFolderWithASuitableFontIsUsed() throws IOException {
        file("latin/serif-bold.ttf", CardFonts.withoutGlyphs('A', 'z'));
        var han = file("han/deep/below/sans.ttf", CardFonts.withoutGlyphs('一', '龥'));
        file("later/serif-bold.otf", CardFonts.withoutGlyphs('一', '龥'));
        assertThat(find("看报", "nowhere", "latin", "han", "later")).isEqualTo(han);
    }

    @Test
    void aBoldSerifIsPreferred() throws IOException {
        var bytes = CardFonts.withoutGlyphs('一', '龥');
        file("a/Sans-Regular.ttf", bytes);
        file("a/Serif-Light.ttf", bytes);
        var bold = file("a/z/Serif-Bold.TTC", bytes);
        file("a/Serif-Regular.ttf", bytes);
        assertThat(find("看", "a")).isEqualTo(bold);
    }

    @Test
    void thePathOfAFontFileIsAccepted() throws IOException {
        var font = file("a/plain.ttf", CardFonts.withoutGlyphsInSegments('一', '龥'));
        assertThat(find("看报", "a/plain.ttf")).isEqualTo(font);
        assertThat(FontFinder.find(List.of(font), "看A")).isEmpty();
        assertThat(FontFinder.find(List.of(font), "丁\uD840\uDC0B")).isEmpty();
    }

    @Test
    void invalidFontFilesAreIgnored() throws IOException {
        var whole = CardFonts.withoutGlyphs('一', '龥');
        file("a/empty.ttf", new byte[0]);
        file("a/text.ttf", "not a font, but long enough to look like one".getBytes(StandardCharsets.UTF_8));
        for (var length = 1; length < whole.length; length++) {
            file("a/" + length + ".ttf", Arrays.copyOf(whole, length));
        }
        Files.createDirectories(folder.resolve("a/folder.ttf"));
        file("a/notes.txt", whole);
        assertThat(FontFinder.find(List.of(folder.resolve("a")), "看报")).isEmpty();
    }

    private Path find(String characters, String... folders) {
        return FontFinder.find(Arrays.stream(folders).map(folder::resolve).toList(), characters).orElseThrow();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

}
