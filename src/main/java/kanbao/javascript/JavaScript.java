package kanbao.javascript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;

/**
 * Loaded scripts, which share one scope and have no access to Java. One thread uses them at a time. Rhino finds its regular
 * expressions by the class loader of the thread, which in an executable jar is often not that of the libraries.
 */
public final class JavaScript {

    private static final int INSTRUCTIONS_BETWEEN_CHECKS = 50_000;
    private static final int MAX_STACK = 2_000;
    private static final long STACK_SIZE = 8L << 20;
    private static final long IDLE_SECONDS = 5;
    private static final ThreadPoolExecutor THREAD = createThread();

    private final Limits factory = new Limits();
    private final ScriptableObject scope;
    private boolean isBroken;

    public JavaScript() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(JavaScript.class.getClassLoader());
        try (var context = factory.enterContext()) {
            scope = context.initSafeStandardObjects();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Does the work in a thread whose stack does not depend on the caller's, and which ends when there is no more work. */
    public static <T> T run(Callable<T> work) throws ExecutionException {
        try {
            return THREAD.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExecutionException("Kanbao was stopped", e);
        }
    }

    private static ThreadPoolExecutor createThread() {
        var executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                work -> {
                    var thread = new Thread(null, work, "javascript", STACK_SIZE);
                    thread.setDaemon(true);
                    thread.setContextClassLoader(JavaScript.class.getClassLoader());
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Evaluates a script of the classpath, which may define global names. */
    public synchronized void load(String resource) {
        try (var stream = JavaScript.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no " + resource);
            }
            evaluate(new String(stream.readAllBytes(), StandardCharsets.UTF_8), resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Evaluates source text, such as a function between round brackets. */
    public synchronized Object evaluate(String source, String name) {
        factory.begin(Long.MAX_VALUE);
        try (var context = factory.enterContext()) {
            return context.evaluateString(scope, source, name, 1, null);
        }
    }

    /** Creates an empty object, in which functions can keep what belongs together. */
    public synchronized Object newObject() {
        try (var context = factory.enterContext()) {
            return context.newObject(scope);
        }
    }

    /**
     * Calls a function that {@link #evaluate} returned, and returns its result as text.
     *
     * @throws JavaScriptException if it fails, or needs more instructions than this
     */
    public synchronized String call(Object function, long maxInstructions, Object... arguments)
            throws JavaScriptException {
        factory.begin(maxInstructions);
        try (var context = factory.enterContext()) {
            return Context.toString(((Function) function).call(context, scope, scope, arguments));
        } catch (RhinoException e) {
            throw new JavaScriptException(e.details(), false);
        } catch (TooMuchWorkException _) {
            throw new JavaScriptException("it needs too many instructions", true);
        } catch (StackOverflowError _) {
            isBroken = true;
            throw new JavaScriptException("it is nested too deeply", true);
        }
    }

    /** The instructions of the last call. */
    public synchronized long instructions() {
        return factory.instructions;
    }

    /** Whether a call left the scripts in an unknown state, so that they must be loaded again. */
    public synchronized boolean isBroken() {
        return isBroken;
    }

    private static final class TooMuchWorkException extends Error {

        private static final long serialVersionUID = 1;

        TooMuchWorkException() {
            super(null, null, false, false);
        }

    }

    /** Counts the interpreted instructions, those of regular expressions included. */
    private static final class Limits extends ContextFactory {

        private long instructions;
        private long limit;

        void begin(long maximum) {
            instructions = 0;
            limit = maximum;
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
            if (instructions > limit) {
                throw new TooMuchWorkException();
            }
        }

    }

}
