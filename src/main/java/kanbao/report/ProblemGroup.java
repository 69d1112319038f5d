package kanbao.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import kanbao.messages.MessageBundle;
import kanbao.report.Problem.Kind;

/**
 * All problems of one kind and one cause.
 *
 * @param problems not empty, sorted by file and line; the first one is the example
 */
public record ProblemGroup(List<Problem> problems) {

    private static final MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");
    private static final Comparator<ProblemGroup> WORST_FIRST = Comparator.comparing(ProblemGroup::kind)
            .thenComparing(
                    Comparator.comparingLong(ProblemGroup::files).thenComparingLong(ProblemGroup::count).reversed());

    private record Criterion(Kind kind, String code) {}

    public ProblemGroup {
        problems = List.copyOf(problems);
    }

    /** Groups problems by kind and cause. Errors come first, and within a kind those that affect most files. */
    static List<ProblemGroup> of(List<Problem> problems) {
        return problems.stream()
                .collect(Collectors.groupingBy(problem -> new Criterion(problem.kind(), problem.cause().code()),
                        LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ProblemGroup::new)
                .sorted(WORST_FIRST)
                .toList();
    }

    public Problem example() {
        return problems.getFirst();
    }

    public Kind kind() {
        return example().kind();
    }

    public int count() {
        return problems.size();
    }

    /** The number of files that have the problem. */
    public long files() {
        return problems.stream().map(Problem::file).distinct().count();
    }

    /** One line of text with the number of problems and of files, and the first problem with its place and correction. */
    @Override
    public String toString() {
        return count() == 1
                ? kind().label() + ": " + example()
                : PROBLEM_MESSAGES.get("summary.group", kind().label(), count(), files(), example().cause(),
                        example().place());
    }

}
