package kanbao.report;

import java.util.List;
import java.util.Set;

import kanbao.report.Problem.Kind;

/**
 * What came of reading the content folders.
 *
 * @param files     Markdown files found
 * @param stories   articles made of them
 * @param heldBack  files that their editor keeps back
 * @param withdrawn stories that were taken back
 * @param problems  by file and line
 */
public record Report(int files, int stories, int heldBack, int withdrawn, List<Problem> problems) {

    public Report {
        problems = problems.stream().sorted().toList();
    }

    /** The same without problems that are known. */
    public Report without(Set<Problem> known) {
        return new Report(files, stories, heldBack, withdrawn,
                problems.stream().filter(problem -> !known.contains(problem)).toList());
    }

    /** Files that became nothing, because of an error. */
    public int leftOut() {
        return files - stories - heldBack - withdrawn;
    }

    /** Files that are served as they were before, because of an error; each is among the others as what it was. */
    public long kept() {
        return problems.stream().filter(problem -> problem.kind() == Kind.NOT_UPDATED).map(Problem::file).distinct()
                .count();
    }

    /** How many problems there are of one kind. */
    public long count(Kind kind) {
        return problems.stream().filter(problem -> problem.kind() == kind).count();
    }

}
