package kanbao.report;

/**
 * Something in a file that the editor should know of.
 *
 * @param file     the file's path below its content folder, with slashes
 * @param line     counted from 1; 0 where it is the file as a whole
 * @param found    what stands there
 * @param expected what should stand there
 */
public record Problem(Kind kind, String file, int line, String found, String expected) implements Comparable<Problem> {

    /** How much a problem matters, the worst first. */
    public enum Kind {
        /** The story is left out. */
        ERROR("Left out"),
        /** An error that would leave the story out; it is served as it was before. */
        KEPT("Kept as it was"),
        /** The story is served all the same. */
        WARNING("Warning"),
        /** The story is kept back on purpose: a draft, or not yet due. */
        HELD_BACK("Held back"),
        /** A key in the front matter means nothing here. */
        IGNORED("Ignored");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What came of it, for people: {@code Left out}. */
        public String words() {
            return words;
        }
    }

    /** The same of a story that is served as it was before. */
    public Problem kept() {
        return kind == Kind.ERROR ? new Problem(Kind.KEPT, file, line, found, expected) : this;
    }

    @Override
    public int compareTo(Problem other) {
        var byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** Where it stands, for people: {@code stories/a.md:3}. */
    public String place() {
        return SingleLineText.of(file) + (line == 0 ? "" : ":" + line);
    }

    /** One line for people: {@code stories/a.md:3: found …, expected …}. */
    @Override
    public String toString() {
        return place() + ": found " + found + ", expected " + expected;
    }

}
