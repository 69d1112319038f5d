package kanbao.report;

/** A file cannot be published. It is caught while the file is parsed and becomes an error in the report. */
public final class InvalidStoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final transient Cause reason;
    private final boolean mustBeRemoved;

    public InvalidStoryException(int line, Cause reason) {
        this(line, reason, false);
    }

    private InvalidStoryException(int line, Cause reason, boolean mustBeRemoved) {
        super(reason.toString(), null, false, false);
        this.line = line;
        this.reason = reason;
        this.mustBeRemoved = mustBeRemoved;
    }

    /** Returns this exception for a story that its editor probably wants to remove. */
    public InvalidStoryException withRemoval() {
        return new InvalidStoryException(line, reason, true);
    }

    /** The line of the error, counted from 1; 0 for the file as a whole. */
    public int line() {
        return line;
    }

    public Cause reason() {
        return reason;
    }

    /** Whether the previous version of the story must not be served either. */
    public boolean mustBeRemoved() {
        return mustBeRemoved;
    }

    public void reportTo(ProblemCollector problems) {
        problems.error(line, reason);
    }

}
