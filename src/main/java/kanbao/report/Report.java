package kanbao.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import kanbao.report.Problem.Kind;

/**
 * The result of reading the content folders.
 *
 * @param files       Markdown files found
 * @param articles    published stories
 * @param unpublished drafts, embargoed and expired stories
 * @param withdrawn   stories that their editor retracted
 * @param problems    sorted by file and line, without repetitions
 */
public record Report(int files, int articles, int unpublished, int withdrawn, List<Problem> problems) {

    public Report {
        problems = problems.stream().distinct().sorted().toList();
    }

    /** Returns the same report without these problems. */
    public Report without(Set<Problem> known) {
        return new Report(files, articles, unpublished, withdrawn,
                problems.stream().filter(problem -> !known.contains(problem)).toList());
    }

    /** Returns the same report with more problems. */
    public Report with(List<Problem> more) {
        return more.isEmpty()
                ? this
                : new Report(files, articles, unpublished, withdrawn,
                        Stream.concat(problems.stream(), more.stream()).toList());
    }

    /** Groups the problems by their cause, the worst first. */
    public List<ProblemGroup> groups() {
        return ProblemGroup.of(problems);
    }

    /** Returns the problems by kind, the worst first. */
    public Stream<Problem> worstFirst() {
        return Stream.of(Kind.values()).flatMap(this::problems);
    }

    /** Counts the files that are not published because of an error. */
    public int leftOut() {
        return files - articles - unpublished - withdrawn;
    }

    /** Counts the files whose previous version is published because of an error. Each is counted as that version too. */
    public long notUpdated() {
        return problems(Kind.NOT_UPDATED).map(Problem::file).distinct()
                .count();
    }

    public Stream<Problem> problems(Kind kind) {
        return problems.stream().filter(problem -> problem.kind() == kind);
    }

    public long count(Kind kind) {
        return problems(kind).count();
    }

}
