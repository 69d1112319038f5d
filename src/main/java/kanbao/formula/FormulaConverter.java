package kanbao.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Converts the formulas of one story, in their order: a definition applies to the formulas after it. */
public final class FormulaConverter {

    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_NESTING = 100;
    /** More conversions than any story needs; equal formulas count once. */
    private static final int MAX_CONVERSIONS = 1_000;
    private static final int MAX_CACHED = 1_000;
    private static final Pattern DEFINITION = Pattern
            .compile("\\\\(?:[gex]?def|let|futurelet|global|newcommand|renewcommand|providecommand"
                    + "|Declare[A-Za-z]+)(?![A-Za-z])");
    /** Equations are not numbered. */
    private static final Pattern NUMBERED = Pattern
            .compile("\\\\(begin|end)\\{(align|alignat|equation|gather|multline|flalign)\\}");
    /** Escaped because of Markdown. */
    private static final Pattern ESCAPED_STAR = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\\\*");
    private static final Pattern EQNARRAY_BEGIN = Pattern.compile("\\\\begin\\{eqnarray\\*?\\}");
    private static final Pattern EQNARRAY_END = Pattern.compile("\\\\end\\{eqnarray\\*?\\}");
    private static final Pattern LABEL = Pattern
            .compile("\\\\(?:label\\{[^{}]*\\}|nonumber(?![A-Za-z])|notag(?![A-Za-z]))");

    private static final Map<Key, MathMl> CACHE = new LinkedHashMap<>(16, 0.75F, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, MathMl> eldest) {
            return size() > MAX_CACHED;
        }

    };

    private Temml.@Nullable Definitions definitions;
    private @Nullable Temml temml;
    private boolean hasDefinitions;
    private int conversions;

    private record Key(String tex, boolean isDisplayed) {}

    /**
     * Converts TeX without its delimiters.
     *
     * @throws FormulaException if Temml cannot convert it, or if it is too long, too deep or takes too long
     */
    public MathMl convert(String tex, boolean isDisplayed) throws FormulaException {
        var key = new Key(tex, isDisplayed);
        hasDefinitions |= DEFINITION.matcher(tex).find();
        var known = hasDefinitions ? null : cached(key);
        if (known != null) {
            return known;
        }
        check(tex);
        var result = clean(html(tex, isDisplayed), tex, isDisplayed);
        if (!hasDefinitions) {
            cache(key, result);
        }
        return result;
    }

    private static @Nullable MathMl cached(Key key) {
        synchronized (CACHE) {
            return CACHE.get(key);
        }
    }

    private static void cache(Key key, MathMl result) {
        synchronized (CACHE) {
            CACHE.put(key, result);
        }
    }

    private void check(String tex) throws FormulaException {
        if (tex.isBlank()) {
            throw new FormulaException("it is empty");
        }
        if (tex.length() > MAX_LENGTH) {
            throw new FormulaException("it is longer than " + MAX_LENGTH + " characters");
        }
        if (nesting(tex) > MAX_NESTING) {
            throw new FormulaException("it is nested deeper than " + MAX_NESTING);
        }
        if (++conversions > MAX_CONVERSIONS) {
            throw new FormulaException("a story can have " + MAX_CONVERSIONS + " different formulas");
        }
    }

    private static int nesting(String tex) {
        var depth = 0;
        var deepest = 0;
        for (var i = 0; i < tex.length(); i++) {
            var sign = tex.charAt(i);
            if (sign == '\\') {
                i++;
            } else if (sign == '{' || sign == '[') {
                depth++;
                deepest = Math.max(depth, deepest);
            } else if (sign == '}' || sign == ']') {
                depth--;
            }
        }
        return deepest;
    }

    private String html(String tex, boolean isDisplayed) throws FormulaException {
        return Temml.run(() -> {
            if (temml == null || definitions == null) {
                temml = Temml.get();
                definitions = temml.new Definitions();
            }
            return temml.convert(supported(tex, isDisplayed), isDisplayed, definitions);
        });
    }

    /** Replaces what Temml does not know, or what numbers equations. */
    private static String supported(String written, boolean isDisplayed) {
        var tex = isDisplayed && written.contains("\\\\") && !written.contains("\\begin")
                ? "\\begin{gathered}" + written + "\\end{gathered}"
                : written;
        var withoutNumbers = NUMBERED.matcher(ESCAPED_STAR.matcher(tex).replaceAll("$1*")).replaceAll("\\\\$1{$2*}");
        if (!EQNARRAY_BEGIN.matcher(withoutNumbers).find()) {
            return withoutNumbers;
        }
        var withoutLabels = LABEL.matcher(withoutNumbers).replaceAll("");
        return EQNARRAY_END.matcher(EQNARRAY_BEGIN.matcher(withoutLabels).replaceAll("\\\\begin{darray}{rcl}"))
                .replaceAll("\\\\end{darray}");
    }

    private static MathMl clean(String html, String tex, boolean isDisplayed) throws FormulaException {
        var math = parse(html);
        math.select("annotation").forEach(annotation -> annotation.text(tex));
        if (isDisplayed) {
            math.attr("display", "block");
        }
        return mathMl(math);
    }

    private static Element parse(String html) throws FormulaException {
        return Optional.ofNullable(Jsoup.parseBodyFragment(html).selectFirst("math")).flatMap(MathMlCleaner::clean)
                .orElseThrow(() -> new FormulaException("it is too deeply nested or too large"));
    }

    private static MathMl mathMl(Element math) {
        if (math.childrenSize() == 0) {
            return new MathMl("", "", false);
        }
        return new MathMl(html(math), FormulaText.of(math).strip(), math.hasAttr("display"));
    }

    private static String html(Element math) {
        var document = Jsoup.parseBodyFragment("");
        document.outputSettings().prettyPrint(false);
        document.body().appendChild(math);
        return document.body().html();
    }

    /**
     * Cleans an editor's own {@code <math>} element.
     *
     * @throws FormulaException if it is too deep or too large
     */
    public static MathMl clean(String html) throws FormulaException {
        return mathMl(parse(html));
    }

}
