package kanbao.report;

/** A file cannot become a story at all; it never leaves the package, but becomes an error of that file. */
public final class InvalidStoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String found;
    private final String expected;
    private final boolean mustGo;

    public InvalidStoryException(int line, String found, String expected) {
        this(line, found, expected, false);
    }

    private InvalidStoryException(int line, String found, String expected, boolean mustGo) {
        super("found " + found + ", expected " + expected, null, false, false);
        this.line = line;
        this.found = found;
        this.expected = expected;
        this.mustGo = mustGo;
    }

    /** Of a story that its editor wants nobody to see, as far as one can tell. */
    public static InvalidStoryException ofStoryToGo(int line, String found, String expected) {
        return new InvalidStoryException(line, found, expected, true);
    }

    /** Whether the story may not be served as it was before either. */
    public boolean mustGo() {
        return mustGo;
    }

    public void tell(ProblemCollector problems) {
        problems.error(line, found, expected);
    }

}
