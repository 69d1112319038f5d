package kanbao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import kanbao.messages.MessageBundle;
import kanbao.report.Problem.Kind;

/**
 * Formats a report for the log. Every line is complete in itself: all errors, the first warnings of each correction with the number
 * of the others, and each ignored key once with the number of files.
 */
public final class ReportFormatter {

    private static final MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");
    private static final int MAX_PER_CORRECTION = 5;

    private final Report report;
    private final List<Line> lines = new ArrayList<>();

    private ReportFormatter(Report report) {
        this.report = report;
    }

    /** One line of text, and how serious it is. */
    public record Line(Kind kind, String text) {}

    /** Counts the files by what became of them, and the problems by their kind. */
    public static String summary(Report report) {
        return PROBLEM_MESSAGES.get("summary", report.files(), report.articles(), report.unpublished(),
                report.withdrawn(),
                report.excluded(), report.notUpdated(), report.count(Kind.ERROR), report.count(Kind.WARNING),
                report.count(Kind.IGNORED));
    }

    /** Formats the problems, the worst first. */
    public static List<Line> lines(Report report) {
        var formatter = new ReportFormatter(report);
        formatter.problems(Kind.ERROR).forEach(problem -> formatter.add(Kind.ERROR, problem));
        formatter.problems(Kind.NOT_UPDATED).forEach(problem -> formatter.add(Kind.NOT_UPDATED, problem));
        formatter.addFirstOfEach(Kind.WARNING);
        formatter.addFirstOfEach(Kind.UNPUBLISHED);
        formatter.addIgnored();
        return formatter.lines;
    }

    private void addFirstOfEach(Kind kind) {
        grouped(kind, problem -> problem.cause().correction()).forEach(group -> {
            group.stream().limit(MAX_PER_CORRECTION).forEach(problem -> add(kind, problem));
            if (group.size() > MAX_PER_CORRECTION) {
                add(kind, PROBLEM_MESSAGES.get("summary.more", group.size() - MAX_PER_CORRECTION,
                        group.getFirst().cause().correction()));
            }
        });
    }

    private void addIgnored() {
        grouped(Kind.IGNORED, problem -> problem.cause().toString()).forEach(group -> {
            var first = group.getFirst();
            var files = group.stream().map(Problem::file).distinct().count();
            add(Kind.IGNORED, PROBLEM_MESSAGES.get("summary.ignored", first.cause(), files, first.place()));
        });
    }

    private void add(Kind kind, Object text) {
        lines.add(new Line(kind, kind.label() + ": " + text));
    }

    private List<Problem> problems(Kind kind) {
        return report.problems().stream().filter(problem -> problem.kind() == kind).toList();
    }

    private List<List<Problem>> grouped(Kind kind, Function<Problem, String> criterion) {
        return List.copyOf(problems(kind).stream()
                .collect(Collectors.groupingBy(criterion, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

}
