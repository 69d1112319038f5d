package kanbao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.LinkedHashMap;

import kanbao.report.Problem.Kind;

/**
 * A report in words for the log: every error, the first warnings of each kind and the number of the others, and each
 * ignored key once with the number of files.
 */
public final class ReportText {

    private static final int SHOWN_OF_A_KIND = 5;

    private final Report report;
    private final List<String> lines = new ArrayList<>();

    private ReportText(Report report) {
        this.report = report;
    }

    public static String of(Report report) {
        var text = new ReportText(report);
        text.summary();
        text.errors();
        text.warnings();
        text.heldBack();
        text.ignored();
        return String.join("\n", text.lines);
    }

    private void summary() {
        var leftOut = report.files() - report.stories() - report.drafts() - report.withdrawn();
        lines.add(
                "Files: %d, stories: %d, held back: %d, withdrawn: %d, left out: %d; errors: %d, warnings: %d, ignored: %d"
                        .formatted(report.files(), report.stories(), report.drafts(), report.withdrawn(), leftOut,
                                report.count(Kind.ERROR), report.count(Kind.WARNING), report.count(Kind.IGNORED)));
    }

    private void errors() {
        heading(Kind.ERROR, "Errors, the story is left out:");
        problems(Kind.ERROR).forEach(problem -> lines.add("  " + problem));
    }

    private void warnings() {
        heading(Kind.WARNING, "Warnings, which keep no story out:");
        firstOfEach(Kind.WARNING);
    }

    private void heldBack() {
        heading(Kind.HELD_BACK, "Held back:");
        firstOfEach(Kind.HELD_BACK);
    }

    private void firstOfEach(Kind kind) {
        grouped(kind, Problem::expected).forEach(group -> {
            group.stream().limit(SHOWN_OF_A_KIND).forEach(problem -> lines.add("  " + problem));
            if (group.size() > SHOWN_OF_A_KIND) {
                lines.add("  … and %d more where expected was %s".formatted(group.size() - SHOWN_OF_A_KIND,
                        group.getFirst().expected()));
            }
        });
    }

    private void ignored() {
        heading(Kind.IGNORED, "Ignored:");
        grouped(Kind.IGNORED, Problem::found).forEach(group -> {
            var first = group.getFirst();
            var files = group.stream().map(Problem::file).distinct().count();
            lines.add("  %s in %d %s, first in %s".formatted(first.found(), files, files == 1 ? "file" : "files",
                    first.place()));
        });
    }

    private void heading(Kind kind, String words) {
        if (report.count(kind) > 0) {
            lines.add(words);
        }
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
