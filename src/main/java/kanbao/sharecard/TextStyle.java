package kanbao.sharecard;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;

/**
 * How words are set: glyph after glyph, as Chinese is. What Java has for scripts that join their letters takes megabytes.
 *
 * @param tracking what is added after each glyph, in pixels
 */
record TextStyle(Font font, Palette ink, double tracking) {

    /** Every edge smooth, and every place between two pixels. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    TextStyle(Font font, Palette ink) {
        this(font, ink, 0);
    }

    GlyphVector set(String words) {
        var glyphs = font.createGlyphVector(CONTEXT, words);
        for (var glyph = 1; tracking != 0 && glyph <= glyphs.getNumGlyphs(); glyph++) {
            var place = glyphs.getGlyphPosition(glyph);
            glyphs.setGlyphPosition(glyph, new Point2D.Double(place.getX() + glyph * tracking, place.getY()));
        }
        return glyphs;
    }

    /** In pixels. */
    double width(String words) {
        var glyphs = set(words);
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

}
