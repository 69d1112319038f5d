package kanbao.javascript;

/** A function that failed or was stopped; the message says why. */
public final class JavaScriptException extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean isTooMuch;

    JavaScriptException(String message, boolean isTooMuch) {
        super(message);
        this.isTooMuch = isTooMuch;
    }

    /** Whether the function was stopped, because it needed more work or a deeper stack than it may. */
    public boolean isTooMuch() {
        return isTooMuch;
    }

}
