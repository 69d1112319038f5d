package kanbao.chinese;

/**
 * Converts text and HTML from one script or region to another. Safe for use by several threads; the time is linear in the length of
 * the text.
 */
public final class ChineseConverter {

    private static final int[] NO_POSITIONS = {};
    /** Every entry of OpenCC contains this character or a later one, so text without any stays as it is. */
    private static final char FIRST_CHINESE = '\u2E80';

    private final Conversion conversion;
    private final Glossary glossary;
    private final Dictionary terms;
    private final Dictionary names;
    private final boolean quotes;

    private ChineseConverter(Conversion conversion, Glossary glossary, boolean quotes) {
        this.quotes = quotes;
        this.conversion = conversion;
        this.glossary = glossary;
        terms = glossary.termDictionary(conversion.isToSimplified());
        names = glossary.nameDictionary();
    }

    public static ChineseConverter of(Conversion conversion, Glossary glossary) {
        return new ChineseConverter(conversion, glossary, false);
    }

    /** Returns a converter that also replaces quotation marks by those of the other script. */
    public ChineseConverter withQuotes() {
        return new ChineseConverter(conversion, glossary, true);
    }

    public Conversion conversion() {
        return conversion;
    }

    /** Returns a converter that knows the terms and names of a story too. */
    public ChineseConverter with(Glossary ofStory) {
        return ofStory.equals(Glossary.EMPTY) ? this : new ChineseConverter(conversion, glossary.with(ofStory), quotes);
    }

    /** Converts plain text. Marks where a headline may break are ignored, and stay at their places. */
    public String text(String text) {
        if (!hasAnything(text)) {
            return text;
        }
        var run = new InlineRun(this);
        run.append(text, 0, text.length());
        return run.convert();
    }

    /**
     * Converts an HTML fragment: its text, and the attributes {@code alt}, {@code title} and {@code aria-label}. These stay as they
     * are: code, formulas, scripts, drawings, addresses, text in another language or already in the wanted script
     * ({@code lang}), and elements with {@code translate="no"}, the mark of an original. A phrase is found although a part of it is
     * in an inline element.
     */
    public String html(String html) {
        return hasAnything(html) ? new HtmlConverter(this, html).convert() : html;
    }

    /** Converts the text and moves the positions in it, which are in ascending order. */
    String convert(String text, int[] positions) {
        var segments = SegmentedText.of(text, positions)
                .replace(DictionaryGroup.NORMALISATION.dictionary())
                .split(conversion.segmentation().dictionary(), terms, names);
        for (var step : conversion.steps()) {
            segments = segments.replace(step.dictionary());
        }
        System.arraycopy(segments.positions(), 0, positions, 0, positions.length);
        var result = segments.toString();
        if (!quotes) {
            return result;
        }
        return conversion.isToSimplified() ? Quotes.forSimplified(result) : Quotes.forTraditional(result);
    }

    String convert(String text) {
        return convert(text, NO_POSITIONS);
    }

    private boolean hasAnything(String text) {
        return !terms.isEmpty() || text.chars().anyMatch(character -> character >= FIRST_CHINESE);
    }

}
