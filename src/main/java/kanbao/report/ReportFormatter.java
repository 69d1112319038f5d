package kanbao.report;

import java.util.List;
import java.util.stream.Stream;

import kanbao.messages.MessageBundle;
import kanbao.report.Problem.Kind;

/** Formats a report for people who read it line by line. Every line is complete in itself. */
public final class ReportFormatter {

    private static final MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");
    private static final int MAX_GROUPS = 16;

    private ReportFormatter() {
    }

    /** One line of text, and how serious it is. */
    public record Line(Kind kind, String text) {}

    /** Counts the files by what became of them, and the problems by their kind. */
    public static String summary(Report report) {
        return PROBLEM_MESSAGES.get("summary", report.files(), report.articles(), report.unpublished(),
                report.withdrawn(),
                report.leftOut(), report.notUpdated(), report.count(Kind.ERROR), report.count(Kind.WARNING),
                report.count(Kind.IGNORED));
    }

    /**
     * Formats one line for each cause, the worst first: how many problems, in how many files, the first of them and its correction.
     * If there are very many causes, the last line counts those that are not shown.
     */
    public static List<Line> lines(Report report) {
        var groups = report.groups();
        var shown = groups.stream().limit(MAX_GROUPS).map(group -> new Line(group.kind(), group.toString()));
        return Stream.concat(shown, groups.stream().skip(MAX_GROUPS).limit(1).map(first -> new Line(first.kind(),
                others(groups.subList(MAX_GROUPS, groups.size()))))).toList();
    }

    /** Formats one line for each problem, the worst first. */
    public static List<Line> allLines(Report report) {
        return report.worstFirst()
                .map(problem -> new Line(problem.kind(), problem.kind().label() + ": " + problem))
                .toList();
    }

    private static String others(List<ProblemGroup> groups) {
        return PROBLEM_MESSAGES.get("summary.others", groups.size(),
                groups.stream().mapToInt(ProblemGroup::count).sum());
    }

}
