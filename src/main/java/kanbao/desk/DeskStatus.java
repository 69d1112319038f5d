package kanbao.desk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The data of the desk page and of {@code /desk.json}; the names of components are names in the JSON. Times are in the format
 * of RFC 3339 in the time zone of the site, with a space: {@code 2026-03-01 08:00:00+08:00}.
 *
 * @param paper    the name of the site
 * @param moment   the time of this status
 * @param trouble  why the edition is older than the content folders; null if it is up to date
 * @param groups   the problems by cause, the worst first
 * @param problems each problem, the worst first
 * @param waiting  unpublished stories, those with the next publication date first
 * @param changes  the latest changes since the start, latest first
 * @param read     the stories that are read most now
 */
public record DeskStatus(String paper, String moment, @Nullable String trouble, EditionStatus edition,
        List<GroupStatus> groups, FirstOf<ProblemStatus> problems,
        FirstOf<UnpublishedStatus> waiting, List<ChangeStatus> changes, List<ViewCounts> read) {

    private static final int MAX_SHOWN = 200;

    /**
     * The current edition.
     *
     * @param from   the content folders
     * @param sample whether it is the sample edition, because the content folders are empty
     * @param files  the number of Markdown files: the sum of the other numbers
     */
    public record EditionStatus(String since, List<String> from, boolean sample, int files, int stories,
            int unpublished,
            int withdrawn, int leftOut) {}

    /**
     * The first elements of a list that may be long.
     *
     * @param more the number of further elements
     */
    public record FirstOf<T>(List<T> first, int more) {

        static <T> FirstOf<T> of(List<T> all) {
            var first = all.stream().limit(MAX_SHOWN).toList();
            return new FirstOf<>(first, all.size() - first.size());
        }

        /** Returns the whole list, however long it is. */
        static <T> FirstOf<T> all(List<T> all) {
            return new FirstOf<>(all, 0);
        }

    }

    /**
     * One problem.
     *
     * @param kind  {@code error}, {@code not_updated}, {@code warning}, {@code unpublished} or {@code ignored}
     * @param words the kind as text
     * @param line  from 1; 0 if the problem is about the whole file
     * @param code  the cause, for programs
     */
    public record ProblemStatus(String kind, String words, String place, String file, int line, String code,
            String found,
            String expected) {}

    /**
     * All problems of one cause.
     *
     * @param problems how many there are
     * @param files    the number of files that have the problem
     * @param more     how many there are besides the example
     * @param example  the first of them
     */
    public record GroupStatus(int problems, long files, int more, ProblemStatus example) {}

    /**
     * A story that readers do not see.
     *
     * @param reason  {@code draft}, {@code embargo} or {@code ended}
     * @param words   the reason as text
     * @param comes   the publication date of a story under embargo; null otherwise
     * @param preview the path of its preview, without the secret
     */
    public record UnpublishedStatus(String title, String file, String reason, String words, @Nullable String comes,
            String preview) {}

    /**
     * A change of one story.
     *
     * @param kind  {@code new}, {@code changed}, {@code withdrawn}, {@code ended}, {@code unpublished} or {@code gone}
     * @param words the kind as text
     */
    public record ChangeStatus(String moment, String kind, String words, String title, String path) {}

    /** The page views of a story: in the last hour, in the last day, and in total. */
    public record ViewCounts(String title, String path, long hour, long day, long reads) {}

}
