package kanbao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import kanbao.report.Problem.Kind;

/**
 * A report in words for the log, each line complete in itself: every error, the first warnings of each kind and the number
 * of the others, and each ignored key once with the number of files.
 */
public final class ReportFormatter {

    private static final int SHOWN_OF_A_KIND = 5;

    private final Report report;
    private final List<Line> lines = new ArrayList<>();

    private ReportFormatter(Report report) {
        this.report = report;
    }

    /** One line, and how much what it tells matters. */
    public record Line(Kind kind, String words) {}

    /** How many files became what, and how many problems there are. */
    public static String summary(Report report) {
        return ("Files: %d, stories: %d, held back: %d, withdrawn: %d, left out: %d, kept as they were: %d; errors: %d,"
                + " warnings: %d, ignored: %d")
                .formatted(report.files(), report.stories(), report.heldBack(), report.withdrawn(), report.leftOut(),
                        report.kept(), report.count(Kind.ERROR), report.count(Kind.WARNING),
                        report.count(Kind.IGNORED));
    }

    /** The problems, the worst first. */
    public static List<Line> lines(Report report) {
        var text = new ReportFormatter(report);
        text.problems(Kind.ERROR).forEach(problem -> text.add(Kind.ERROR, problem));
        text.problems(Kind.KEPT).forEach(problem -> text.add(Kind.KEPT, problem));
        text.firstOfEach(Kind.WARNING);
        text.firstOfEach(Kind.HELD_BACK);
        text.ignored();
        return text.lines;
    }

    private void firstOfEach(Kind kind) {
        grouped(kind, Problem::expected).forEach(group -> {
            group.stream().limit(SHOWN_OF_A_KIND).forEach(problem -> add(kind, problem));
            if (group.size() > SHOWN_OF_A_KIND) {
                add(kind, "… and %d more where expected was %s".formatted(group.size() - SHOWN_OF_A_KIND,
                        group.getFirst().expected()));
            }
        });
    }

    private void ignored() {
        grouped(Kind.IGNORED, Problem::found).forEach(group -> {
            var first = group.getFirst();
            var files = group.stream().map(Problem::file).distinct().count();
            add(Kind.IGNORED, "%s in %d %s, first in %s".formatted(first.found(), files, files == 1 ? "file" : "files",
                    first.place()));
        });
    }

    private void add(Kind kind, Object words) {
        lines.add(new Line(kind, kind.words() + ": " + words));
    }

    private List<Problem> problems(Kind kind) {
        return report.problems().stream().filter(problem -> problem.kind() == kind).toList();
    }

    private List<List<Problem>> grouped(Kind kind, Function<Problem, String> sameness) {
        return List.copyOf(problems(kind).stream()
                .collect(Collectors.groupingBy(sameness, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

}
