package kanbao.formula;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Temml, which converts TeX to MathML, in a JavaScript interpreter without access to Java. One thread uses it at a time. */
final class Temml {

    /** Far more than a formula needs; the limit does not depend on the speed of the machine. */
    private static final long MAX_INSTRUCTIONS = 20_000_000;
    private static final long MAX_INSTRUCTIONS_OF_STORY = 100_000_000;
    private static final int INSTRUCTIONS_BETWEEN_CHECKS = 50_000;
    private static final int MAX_STACK = 2_000;
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

    private static final long STACK_SIZE = 8L << 20;
    private static final long IDLE_SECONDS = 5;
    private static final ThreadPoolExecutor THREAD = createThread();

    private static @Nullable SoftReference<Temml> loaded;

    private final Limits factory = new Limits();
    private final ScriptableObject scope;
    private final Function convert;

    private Temml() {
        try (var stream = script(); var context = factory.enterContext()) {
            scope = context.initSafeStandardObjects();
            context.evaluateString(scope, new String(stream.readAllBytes(), StandardCharsets.UTF_8), "temml.js", 1,
                    null);
            convert = (Function) context.evaluateString(scope, CONVERT, "convert", 1, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream script() {
        var stream = Temml.class.getResourceAsStream("/formula/temml.js");
        if (stream == null) {
            throw new IllegalStateException("no formula/temml.js");
        }
        return stream;
    }

    /** Does the work in a thread whose stack does not depend on the caller's, and which ends when there is no more work. */
    static <T> T run(Callable<T> work) throws FormulaException {
        try {
            return THREAD.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FormulaException("Kanbao was stopped");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof FormulaException failure
                    ? failure
                    : new FormulaException(String.valueOf(e.getCause()));
        }
    }

    private static ThreadPoolExecutor createThread() {
        var executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                work -> {
                    var thread = new Thread(null, work, "formulas", STACK_SIZE);
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Returns the loaded library; if memory is short, it is unloaded and loaded again. */
    static synchronized Temml get() {
        var last = loaded == null ? null : loaded.get();
        if (last != null) {
            return last;
        }
        var temml = new Temml();
        loaded = new SoftReference<>(temml);
        return temml;
    }

    private static synchronized void unload() {
        loaded = null;
    }

    /** What {@code \def} and {@code \newcommand} define in one story. */
    final class Definitions {

        private final Scriptable story;
        private long instructions;

        Definitions() {
            try (var context = factory.enterContext()) {
                story = context.newObject(scope);
            }
        }

    }

    /** Returns the HTML of a {@code <math>} element, which must still be cleaned. */
    synchronized String convert(String tex, boolean isDisplayed, Definitions definitions) throws FormulaException {
        if (definitions.instructions > MAX_INSTRUCTIONS_OF_STORY) {
            throw new FormulaException("the formulas before it in this story are too much work");
        }
        factory.begin();
        try (var context = factory.enterContext()) {
            return Context.toString(convert.call(context, scope, scope,
                    new Object[]{tex, isDisplayed, definitions.story}));
        } catch (RhinoException e) {
            throw new FormulaException(reason(e));
        } catch (TooMuchWorkException | StackOverflowError e) {
            if (e instanceof StackOverflowError) {
                unload();
            }
            throw new FormulaException("it is too deeply nested, or its definitions never end");
        } finally {
            definitions.instructions += factory.instructions();
        }
    }

    private static String reason(RhinoException error) {
        var details = PREFIX.matcher(error.details()).replaceFirst("");
        var reason = SPACES.matcher(UNDERLINES.matcher(details).replaceAll("")).replaceAll(" ").strip();
        return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON) + "…";
    }

    private static final class TooMuchWorkException extends Error {

        private static final long serialVersionUID = 1;

        TooMuchWorkException() {
            super(null, null, false, false);
        }

    }

    /** Counts the interpreted instructions. */
    private static final class Limits extends ContextFactory {

        private long instructions;

        void begin() {
            instructions = 0;
        }

        long instructions() {
            return instructions;
        }

        @Override
        protected Context makeContext() {
            var context = super.makeContext();
            context.setInterpretedMode(true);
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInstructionObserverThreshold(INSTRUCTIONS_BETWEEN_CHECKS);
            context.setMaximumInterpreterStackDepth(MAX_STACK);
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int count) {
            instructions += count;
            if (instructions > MAX_INSTRUCTIONS) {
                throw new TooMuchWorkException();
            }
        }

    }

}
