package kanbao.sharecard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import kanbao.TestData;
import kanbao.site.Settings;

/** Fonts for tests: those installed on the machine, and font files without glyphs. */
final class CardFonts {

    static final List<String> INSTALLED = List.of("/usr/share/fonts", "/usr/local/share/fonts",
            "/System/Library/Fonts", "/Library/Fonts");

    private CardFonts() {
    }

    static CardFont installed() {
        return CardFont.find(INSTALLED.stream().map(Path::of).toList(), TestData.SITE).orElseThrow(
                () -> new IllegalStateException("no Chinese font on this machine: on Debian, install fonts-noto-cjk"));
    }

    static Settings settings(Path data, List<String> fonts) {
        var defaults = TestData.settings(TestData.SITE, Settings.EDITION);
        return new Settings(defaults.content(), false, defaults.lineBreaks(), data, fonts, defaults.drain(),
                defaults.hotHalfLife(), false,
                null, defaults.attachments(), defaults.podcasts(), defaults.site(),
                defaults.pictures());
    }

    /** A font file whose cmap table has a range of characters, but that has no glyphs. */
    static byte[] withoutGlyphs(int first, int last) {
        return ByteBuffer.allocate(28 + 12 + 28)
                .putInt(0x00010000).putShort((short) 1).putShort((short) 16).putShort((short) 0).putShort((short) 0)
                .put("cmap".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(28).putInt(40)
                .putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 10).putInt(12)
                .putShort((short) 12).putShort((short) 0).putInt(28).putInt(0).putInt(1)
                .putInt(first).putInt(last).putInt(1)
                .array();
    }

    /** The same in cmap format 4, with the required last segment at 0xFFFF. */
    static byte[] withoutGlyphsInSegments(int first, int last) {
        return ByteBuffer.allocate(28 + 12 + 32)
                .putInt(0x00010000).putShort((short) 1).putShort((short) 16).putShort((short) 0).putShort((short) 0)
                .put("cmap".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(28).putInt(44)
                .putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 1).putInt(12)
                .putShort((short) 4).putShort((short) 32).putShort((short) 0).putShort((short) 4)
                .putShort((short) 4).putShort((short) 1).putShort((short) 0)
                .putShort((short) last).putShort((short) 0xFFFF).putShort((short) 0)
                .putShort((short) first).putShort((short) 0xFFFF).putShort((short) 0).putShort((short) 1)
                .putShort((short) 0).putShort((short) 0)
                .array();
    }

}
