package kanbao.report;

import java.util.Comparator;

import kanbao.messages.MessageBundle;

/**
 * Something in a file that its editor should know.
 *
 * @param file the path of the file below its content folder, with slashes
 * @param line counted from 1; 0 for the file as a whole
 */
public record Problem(Kind kind, String file, int line, Cause cause) implements Comparable<Problem> {

    private static final MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");
    private static final Comparator<Problem> BY_FILE_AND_LINE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line);

    /** What the problem does to the story, the worst first. */
    public enum Kind {
        /** The story is not published. */
        ERROR("error", PROBLEM_MESSAGES.get("kind.error")),
        /** An error in a new version of the story; the previous version is still published. */
        NOT_UPDATED("not_updated", PROBLEM_MESSAGES.get("kind.not-updated")),
        /** The story is published. */
        WARNING("warning", PROBLEM_MESSAGES.get("kind.warning")),
        /** The story is a draft, embargoed or expired. */
        UNPUBLISHED("unpublished", PROBLEM_MESSAGES.get("kind.unpublished")),
        /** A file or a key in the front matter has no effect. */
        IGNORED("ignored", PROBLEM_MESSAGES.get("kind.ignored"));

        private final String id;
        private final String label;

        Kind(String id, String label) {
            this.id = id;
            this.label = label;
        }

        /** The name for programs, in JSON and metrics. */
        public String id() {
            return id;
        }

        /** The name for people, such as {@code Error}. */
        public String label() {
            return label;
        }
    }

    /** Returns this problem for a story whose previous version is still published. */
    public Problem notUpdated() {
        return kind == Kind.ERROR ? new Problem(Kind.NOT_UPDATED, file, line, cause) : this;
    }

    @Override
    public int compareTo(Problem other) {
        return BY_FILE_AND_LINE.compare(this, other);
    }

    /** The file and the line, such as {@code stories/a.md:3}. */
    public String place() {
        return SingleLineText.of(file) + (line == 0 ? "" : ":" + line);
    }

    /** One line of text: {@code stories/a.md:3: unknown key “retract”; did you mean “retracted”?}. */
    @Override
    public String toString() {
        return place() + ": " + cause;
    }

}
