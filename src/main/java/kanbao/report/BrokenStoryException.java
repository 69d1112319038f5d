package kanbao.report;

/** A file cannot become a story at all; it never leaves the package, but becomes an error of that file. */
public final class BrokenStoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String found;
    private final String expected;

    public BrokenStoryException(int line, String found, String expected) {
        super("found " + found + ", expected " + expected, null, false, false);
        this.line = line;
        this.found = found;
        this.expected = expected;
    }

    public void tell(Problems problems) {
        problems.error(line, found, expected);
    }

}
