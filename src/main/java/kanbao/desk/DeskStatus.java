package kanbao.desk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The state of the paper. Every moment is written as RFC 3339 has it, in the paper's zone and with a space, for people too:
 * {@code 2026-03-01 08:00:00+08:00}.
 *
 * @param paper    its name
 * @param moment   when this was so
 * @param trouble  why the edition is older than the folders; none while all is well
 * @param problems the worst first
 * @param waiting  the stories that readers are not shown, those that come next first
 * @param changes  what changed last, the latest first; from before the start nothing is known
 * @param read     what is read most now
 */
public record DeskStatus(String paper, String moment, @Nullable String trouble, Out edition, Some<Told> problems,
        Some<Held> waiting, List<Change> changes, List<Read> read) {

    private static final int MOST = 200;

    /**
     * The edition that is out.
     *
     * @param from    the content folders
     * @param sample  whether it is the sample, because these are empty
     * @param files   how many Markdown files there are, which became the others
     */
    public record Out(String since, List<String> from, boolean sample, int files, int stories, int heldBack,
            int withdrawn,
            int leftOut) {}

    /**
     * The first of what may be many.
     *
     * @param more how many there are besides these
     */
    public record Some<T>(List<T> first, int more) {

        static <T> Some<T> of(List<T> all) {
            var first = all.stream().limit(MOST).toList();
            return new Some<>(first, all.size() - first.size());
        }

    }

    /**
     * One problem.
     *
     * @param kind  {@code error}, {@code kept}, {@code warning}, {@code held_back} or {@code ignored}
     * @param words what came of it
     * @param line  from 1; 0 where it is the file as a whole
     * @param code  its cause, for programs
     */
    public record Told(String kind, String words, String place, String file, int line, String code, String found,
            String expected) {}

    /**
     * A story that readers are not shown.
     *
     * @param reason  {@code draft}, {@code embargo} or {@code ended}
     * @param words   the same for people
     * @param comes   when it comes out by itself; none for one that does not
     * @param preview the path at which it can be seen by who knows the secret
     */
    public record Held(String title, String file, String reason, String words, @Nullable String comes,
            String preview) {}

    /**
     * What became of a story with an edition.
     *
     * @param kind  {@code new}, {@code changed}, {@code withdrawn}, {@code ended}, {@code held_back} or {@code gone}
     * @param words the same for people
     */
    public record Change(String moment, String kind, String words, String title, String path) {}

    /** How a story is read: in the last hour, in the last day, and at all. */
    public record Read(String title, String path, long hour, long day, long reads) {}

}
