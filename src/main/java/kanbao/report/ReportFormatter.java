package kanbao.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import kanbao.messages.MessageBundle;
import kanbao.report.Problem.Kind;

/**
 * Formats a report for the log. Every line is complete in itself: all errors, the first warnings of each correction with the number
 * of the others, and each ignored key once with the number of files.
 */
public final class ReportFormatter {

    private static final MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");
    private static final int MAX_PER_CORRECTION = 5;

    private ReportFormatter() {
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
        return Stream.of(all(report, Kind.ERROR), all(report, Kind.NOT_UPDATED), firstOfEach(report, Kind.WARNING),
                firstOfEach(report, Kind.UNPUBLISHED), ignored(report)).flatMap(Function.identity()).toList();
    }

    private static Stream<Line> all(Report report, Kind kind) {
        return report.problems(kind).map(problem -> line(kind, problem));
    }

    private static Stream<Line> firstOfEach(Report report, Kind kind) {
        return grouped(report, kind, problem -> problem.cause().correction()).flatMap(group -> Stream.concat(
                group.stream().limit(MAX_PER_CORRECTION).map(problem -> line(kind, problem)),
                Stream.of(group.size() - MAX_PER_CORRECTION).filter(more -> more > 0).map(more -> line(kind,
                        PROBLEM_MESSAGES.get("summary.more", more, group.getFirst().cause().correction())))));
    }

    private static Stream<Line> ignored(Report report) {
        return grouped(report, Kind.IGNORED, problem -> problem.cause().toString()).map(group -> {
            var first = group.getFirst();
            var files = group.stream().map(Problem::file).distinct().count();
            return line(Kind.IGNORED, PROBLEM_MESSAGES.get("summary.ignored", first.cause(), files, first.place()));
        });
    }

    private static Line line(Kind kind, Object text) {
        return new Line(kind, kind.label() + ": " + text);
    }

    private static Stream<List<Problem>> grouped(Report report, Kind kind, Function<Problem, String> criterion) {
        return report.problems(kind)
                .collect(Collectors.groupingBy(criterion, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream();
    }

}
