package kanbao.sharecard;

import java.awt.Font;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;

import kanbao.logo.Logo;

/** Draws a card in the design of the site: masthead and date above a double rule, then the section and the headline. */
final class CardRenderer {

    /** Font sizes and positions are in pixels. */
    private static final float MASTHEAD_SIZE = 46;
    private static final float DATE_SIZE = 30;
    private static final float KICKER_SIZE = 36;
    /** The first size in which the headline fits is used. */
    private static final List<Float> HEADLINE_SIZES = List.of(80f, 70f, 60f);
    private static final int MAX_LINES = 3;
    private static final double LINE_HEIGHT = 1.34;
    /** As a fraction of the masthead size. */
    private static final double LETTER_SPACING = .16;
    /** The middle of a Chinese character above the baseline, as a fraction of its size. */
    private static final double MIDDLE = .38;

    private static final int LOGO_SIZE = 64;
    private static final int TOP = 52;
    private static final int BASELINE = TOP + 48;
    private static final int RULE = TOP + LOGO_SIZE + 24;
    private static final int END_OF_RULE = RULE + 9;
    private static final int GAP = 24;

    private final CardShape shape;
    private final CardFont cardFont;
    private final Canvas canvas;

    private CardRenderer(CardShape shape, CardFont cardFont) {
        this.shape = shape;
        this.cardFont = cardFont;
        canvas = new Canvas(shape.width(), shape.height());
    }

    /** Renders the card as a PNG. */
    static byte[] png(ShareCard card, CardFont cardFont, @Nullable Logo logo)
            throws IOException, UnusableFontException {
        var renderer = new CardRenderer(card.shape(), cardFont);
        var image = logo == null ? null : ImageIO.read(logo.bytes().getInputStream());
        renderer.drawMasthead(card.text(), image == null);
        renderer.drawHeadline(card.text());
        return image == null ? renderer.canvas.png() : renderer.canvas.png(image, renderer.place(image));
    }

    /** Returns where the site's own logo is: in place of the mark and the name, at most half as wide as the text. */
    private Rectangle place(BufferedImage logo) {
        var width = (long) logo.getWidth() * LOGO_SIZE / logo.getHeight();
        var max = shape.textWidth() / 2;
        return width <= max
                ? new Rectangle(shape.margin(), TOP, (int) Math.max(1, width), LOGO_SIZE)
                : new Rectangle(shape.margin(), TOP, max, Math.max(1, max * logo.getHeight() / logo.getWidth()));
    }

    private void drawMasthead(CardText text, boolean isNamed) throws UnusableFontException {
        var small = new TextStyle(cardFont.font().deriveFont(DATE_SIZE), Palette.MUTED_TEXT);
        var date = cardFont.drawable(text.date());
        var right = shape.width() - shape.margin() - small.width(date);
        print(date, small, right, BASELINE);
        if (isNamed) {
            drawMark();
            var left = shape.margin() + LOGO_SIZE + GAP;
            var large = new TextStyle(bold(MASTHEAD_SIZE), Palette.TEXT, MASTHEAD_SIZE * LETTER_SPACING);
            print(truncate(cardFont.drawable(text.masthead()), large, right - GAP - left), large, left, BASELINE);
        }
        drawRule(RULE, 3);
        drawRule(RULE + 7, 2);
    }

    /** Centres the headline vertically below the masthead. */
    private void drawHeadline(CardText text) throws UnusableFontException {
        var kicker = cardFont.drawable(text.kicker());
        var headline = cardFont.drawable(text.headline());
        var layout = layOut(headline.isEmpty() ? cardFont.drawable(text.masthead()) : headline);
        var lineHeight = layout.size() * LINE_HEIGHT;
        var above = kicker.isEmpty() ? 0 : KICKER_SIZE + GAP;
        var top = END_OF_RULE + (shape.height() - END_OF_RULE - above - lineHeight * layout.lines().size()) / 2;
        var small = new TextStyle(bold(KICKER_SIZE), Palette.ACCENT);
        print(truncate(kicker, small, shape.textWidth()), small, shape.margin(), top + KICKER_SIZE);
        var baseline = top + above + lineHeight / 2 + layout.size() * MIDDLE;
        for (var line : layout.lines()) {
            print(line, layout.style(), shape.margin(), baseline);
            baseline += lineHeight;
        }
    }

    private record HeadlineLayout(List<String> lines, TextStyle style) {

        float size() {
            return style.font().getSize2D();
        }

    }

    /** Tries to break between clauses in each size, then evenly in each size; otherwise truncates. */
    private HeadlineLayout layOut(String headline) throws UnusableFontException {
        for (var rule : List.<BiFunction<LineBreaker, String, Optional<List<String>>>>of(LineBreaker::breakAtClauses,
                LineBreaker::breakEvenly)) {
            for (var size : HEADLINE_SIZES) {
                var style = new TextStyle(bold(size), Palette.TEXT);
                var lines = rule.apply(lineBreaker(style, shape.textWidth(), MAX_LINES), headline);
                if (lines.isPresent()) {
                    return new HeadlineLayout(lines.get(), style);
                }
            }
        }
        var smallest = new TextStyle(bold(HEADLINE_SIZES.getLast()), Palette.TEXT);
        return new HeadlineLayout(lineBreaker(smallest, shape.textWidth(), MAX_LINES).truncate(headline), smallest);
    }

    private String truncate(String text, TextStyle style, double maxWidth) {
        return String.join("", lineBreaker(style, maxWidth, 1).truncate(text));
    }

    private LineBreaker lineBreaker(TextStyle style, double maxWidth, int maxLines) {
        var widths = new HashMap<Integer, Double>();
        return new LineBreaker(text -> text.codePoints()
                .mapToDouble(character -> widths.computeIfAbsent(character,
                        codePoint -> style.width(Character.toString(codePoint))))
                .sum(), maxWidth, maxLines);
    }

    /** Draws the mark of Kanbao, the same as {@code icon.svg}. */
    private void drawMark() {
        var mark = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        mark.append(new RoundRectangle2D.Double(shape.margin(), TOP, LOGO_SIZE, LOGO_SIZE, 20, 20), false);
        for (var bar : new int[][]{{13, 36}, {22, 20}, {31, 20}, {40, 36}, {49, 36}}) {
            mark.append(new Rectangle2D.Double(shape.margin() + 14., TOP + bar[0], bar[1], 4), false);
        }
        mark.append(new Rectangle2D.Double(shape.margin() + 40., TOP + 22., 10, 13), false);
        canvas.fill(mark, Palette.ACCENT);
    }

    private void drawRule(int y, int height) {
        canvas.fill(new Rectangle2D.Double(shape.margin(), y, shape.textWidth(), height), Palette.TEXT);
    }

    /** Fills the outlines of the glyphs, because Java would cache thousands of glyph images in memory. */
    private void print(String text, TextStyle style, double left, double baseline) {
        var glyphs = style.glyphs(text);
        canvas.fill(glyphs.getOutline((float) left, (float) baseline), style.colour());
    }

    private Font bold(float size) throws UnusableFontException {
        return cardFont.font().deriveFont(Font.BOLD, size);
    }

}
