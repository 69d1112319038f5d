package kanbao.sharecard;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Draws a card as the paper looks: the masthead above a double rule, the section in the seal colour, the headline, the day. */
final class CardRenderer {

    /** Sizes of type and places, in pixels. */
    private static final float NAME = 46;
    private static final float DAY = 30;
    private static final float KICKER = 36;
    /** The first in which the headline fits is taken. */
    private static final List<Float> HEADLINE = List.of(80f, 70f, 60f);
    private static final int MOST_LINES = 3;
    private static final double LEADING = 1.34;
    /** Of the size of the name. */
    private static final double TRACKING = .16;
    /** Of the middle of a Chinese character above the line on which it stands, in its size. */
    private static final double MIDDLE = .38;

    private static final int SEAL = 64;
    private static final int TOP = 52;
    private static final int BASELINE = TOP + 48;
    private static final int RULE = TOP + SEAL + 24;
    private static final int END_OF_RULE = RULE + 9;
    private static final int GAP = 24;

    private final CardShape shape;
    private final CardFont typeface;
    private final Canvas canvas;

    private CardRenderer(CardShape shape, CardFont typeface) {
        this.shape = shape;
        this.typeface = typeface;
        canvas = new Canvas(shape.width(), shape.height());
    }

    /** The bytes of the card. */
    static byte[] png(ShareCard card, CardFont typeface) throws IOException, UnusableFontException {
        var drawing = new CardRenderer(card.shape(), typeface);
        drawing.masthead(card.text());
        drawing.story(card.text());
        return drawing.canvas.png();
    }

    private void masthead(CardText words) throws UnusableFontException {
        seal();
        var small = new TextStyle(typeface.font().deriveFont(DAY), Palette.SOFT);
        var day = typeface.drawable(words.day());
        var right = shape.width() - shape.margin() - small.width(day);
        print(day, small, right, BASELINE);
        var left = shape.margin() + SEAL + GAP;
        var large = new TextStyle(bold(NAME), Palette.INK, NAME * TRACKING);
        print(line(typeface.drawable(words.masthead()), large, right - GAP - left), large, left, BASELINE);
        rule(RULE, 3);
        rule(RULE + 7, 2);
    }

    /** In the middle of what the masthead leaves. */
    private void story(CardText words) throws UnusableFontException {
        var kicker = typeface.drawable(words.kicker());
        var headline = typeface.drawable(words.headline());
        var set = set(headline.isEmpty() ? typeface.drawable(words.masthead()) : headline);
        var leading = set.size() * LEADING;
        var above = kicker.isEmpty() ? 0 : KICKER + GAP;
        var top = END_OF_RULE + (shape.height() - END_OF_RULE - above - leading * set.lines().size()) / 2;
        var small = new TextStyle(bold(KICKER), Palette.SEAL);
        print(line(kicker, small, shape.measure()), small, shape.margin(), top + KICKER);
        var baseline = top + above + leading / 2 + set.size() * MIDDLE;
        for (var line : set.lines()) {
            print(line, set.style(), shape.margin(), baseline);
            baseline += leading;
        }
    }

    private record SetLines(List<String> lines, TextStyle style) {

        float size() {
            return style.font().getSize2D();
        }

    }

    /** In clauses if some size allows it, else whole, else cut. */
    private SetLines set(String headline) throws UnusableFontException {
        for (var whole : List.<BiFunction<LineBreaker, String, Optional<List<String>>>>of(LineBreaker::inClauses,
                LineBreaker::whole)) {
            for (var size : HEADLINE) {
                var style = new TextStyle(bold(size), Palette.INK);
                var lines = whole.apply(setting(style, shape.measure(), MOST_LINES), headline);
                if (lines.isPresent()) {
                    return new SetLines(lines.get(), style);
                }
            }
        }
        var least = new TextStyle(bold(HEADLINE.getLast()), Palette.INK);
        return new SetLines(setting(least, shape.measure(), MOST_LINES).cut(headline), least);
    }

    private String line(String text, TextStyle style, double measure) {
        return String.join("", setting(style, measure, 1).cut(text));
    }

    private LineBreaker setting(TextStyle style, double measure, int most) {
        var widths = new HashMap<Integer, Double>();
        return new LineBreaker(text -> text.codePoints()
                .mapToDouble(character -> widths.computeIfAbsent(character,
                        one -> style.width(Character.toString(one))))
                .sum(), measure, most);
    }

    /** The paper's mark, as {@code icon.svg} has it. */
    private void seal() {
        var mark = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        mark.append(new RoundRectangle2D.Double(shape.margin(), TOP, SEAL, SEAL, 20, 20), false);
        for (var bar : new int[][]{{13, 36}, {22, 20}, {31, 20}, {40, 36}, {49, 36}}) {
            mark.append(new Rectangle2D.Double(shape.margin() + 14., TOP + bar[0], bar[1], 4), false);
        }
        mark.append(new Rectangle2D.Double(shape.margin() + 40., TOP + 22., 10, 13), false);
        canvas.print(mark, Palette.SEAL);
    }

    private void rule(int y, int height) {
        canvas.print(new Rectangle2D.Double(shape.margin(), y, shape.measure(), height), Palette.INK);
    }

    /** As a shape: of letters drawn as pictures, Java keeps thousands in memory. */
    private void print(String text, TextStyle style, double left, double baseline) {
        var glyphs = style.set(text);
        canvas.print(glyphs.getOutline((float) left, (float) baseline), style.ink());
    }

    private Font bold(float size) throws UnusableFontException {
        return typeface.font().deriveFont(Font.BOLD, size);
    }

}
