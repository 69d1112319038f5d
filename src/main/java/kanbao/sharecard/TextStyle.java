package kanbao.sharecard;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;

/**
 * The font, colour and letter spacing of a text. Glyphs are positioned one after another, without Java's layout engine for
 * complex scripts, which would take megabytes.
 *
 * @param letterSpacing added after each glyph, in pixels
 */
record TextStyle(Font font, Palette colour, double letterSpacing) {

    /** With antialiasing and fractional glyph positions. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    TextStyle(Font font, Palette colour) {
        this(font, colour, 0);
    }

    GlyphVector glyphs(String text) {
        var glyphs = font.createGlyphVector(CONTEXT, text);
        for (var glyph = 1; letterSpacing != 0 && glyph <= glyphs.getNumGlyphs(); glyph++) {
            var position = glyphs.getGlyphPosition(glyph);
            glyphs.setGlyphPosition(glyph,
                    new Point2D.Double(position.getX() + glyph * letterSpacing, position.getY()));
        }
        return glyphs;
    }

    /** The width of the text in pixels. */
    double width(String text) {
        var glyphs = glyphs(text);
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

}
