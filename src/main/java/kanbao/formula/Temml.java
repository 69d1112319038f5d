package kanbao.formula;

import java.lang.ref.SoftReference;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kanbao.javascript.JavaScript;
import kanbao.javascript.JavaScriptException;

/** Temml, which converts TeX to MathML. One thread uses it at a time. */
final class Temml {

    /** Far more than a formula needs; the limit does not depend on the speed of the machine. */
    private static final long MAX_INSTRUCTIONS = 20_000_000;
    private static final long MAX_INSTRUCTIONS_OF_STORY = 100_000_000;
    private static final int MAX_REASON = 120;
    private static final Pattern UNDERLINES = Pattern.compile("\\u0332");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern PREFIX = Pattern.compile("^(?:Uncaught )?(?:Parse)?Error:\\s*");
    private static final String CONVERT = """
            (function (tex, isDisplayed, story) {
                var macros = Object.assign(Object.create(null), story.macros);
                var html = temml.renderToString(tex, {displayMode: isDisplayed, annotate: true, throwOnError: true,
                    maxSize: [40, 40], macros: macros});
                delete macros['\\\\df@tag'];
                delete macros['\\\\@eqnsw'];
                story.macros = macros;
                return html;
            })""";

    private static @Nullable SoftReference<Temml> loaded;

    private final JavaScript script = new JavaScript();
    private final Object convert;

    private Temml() {
        script.load("/formula/temml.js");
        convert = script.evaluate(CONVERT, "convert");
    }

    /** Does the work in the thread of scripts. */
    static <T> T run(Callable<T> work) throws FormulaException {
        try {
            return JavaScript.run(work);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof FormulaException failure
                    ? failure
                    : new FormulaException(String.valueOf(e.getCause()));
        }
    }

    /** Returns the loaded library; if memory is short, it is unloaded and loaded again. */
    static synchronized Temml get() {
        var last = loaded == null ? null : loaded.get();
        if (last != null && !last.script.isBroken()) {
            return last;
        }
        var temml = new Temml();
        loaded = new SoftReference<>(temml);
        return temml;
    }

    /** What {@code \def} and {@code \newcommand} define in one story. */
    final class Definitions {

        private final Object story = script.newObject();
        private long instructions;

    }

    /** Returns the HTML of a {@code <math>} element, which must still be cleaned. */
    synchronized String convert(String tex, boolean isDisplayed, Definitions definitions) throws FormulaException {
        if (definitions.instructions > MAX_INSTRUCTIONS_OF_STORY) {
            throw new FormulaException("the formulas before it in this story are too much work");
        }
        try {
            return script.call(convert, MAX_INSTRUCTIONS, tex, isDisplayed, definitions.story);
        } catch (JavaScriptException e) {
            throw new FormulaException(e.isTooMuch()
                    ? "it is too deeply nested, or its definitions never end"
                    : reason(String.valueOf(e.getMessage())));
        } finally {
            definitions.instructions += script.instructions();
        }
    }

    private static String reason(String message) {
        var details = PREFIX.matcher(message).replaceFirst("");
        var reason = SPACES.matcher(UNDERLINES.matcher(details).replaceAll("")).replaceAll(" ").strip();
        return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON) + "…";
    }

}
