package kanbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import kanbao.report.Problem.Kind;
import kanbao.report.ReportFormatter.Line;

class ReportFormatterTest {

    private static final Cause NO_TITLE = Cause.of("story.no-title");

    @Test
    void aReportWithoutProblemsIsOneLine() {
        assertThat(ReportFormatter.summary(new Report(3, 2, 1, 0, List.of()))).isEqualTo(
                "Files: 3, stories: 2, unpublished: 1, withdrawn: 0, left out: 0, not updated: 0; errors: 0, warnings: 0, ignored: 0");
    }

    @Test
    void storiesThatAreNotUpdatedAreCounted() {
        var kept = new Problem(Kind.NOT_UPDATED, "a.md", 2, NO_TITLE);

        assertThat(
                ReportFormatter
                        .summary(new Report(3, 3, 0, 0,
                                List.of(kept, new Problem(Kind.NOT_UPDATED, "a.md", 3, NO_TITLE)))))
                .contains("left out: 0, not updated: 1; errors: 0");
    }

    @Test
    void aThousandProblemsAreOneLineForEachCauseWithTheNumbersTheFirstPlaceAndTheCorrection() {
        var problems = new ArrayList<Problem>();
        for (var i = 1; i <= 250; i++) {
            problems.add(new Problem(Kind.ERROR, i % 2 + ".md", i, NO_TITLE));
            problems.add(new Problem(Kind.WARNING, i % 9 + ".md", i, Cause.of("value.names", "tags", i)));
            problems.add(new Problem(Kind.WARNING, i + ".md", 4, Cause.of("picture.without-alt")));
            problems.add(new Problem(Kind.IGNORED, "7.md", i, Cause.of("frontmatter.unknown-key", "key-" + i)));
        }

        assertThat(ReportFormatter.lines(new Report(250, 0, 0, 0, problems))).extracting(Line::text).containsExactly(
                "Error, 250 in 2 files: " + NO_TITLE + " (first in 0.md:2)",
                "Warning, 250 in 250 files: the picture has no alternative text; describe it between the square brackets"
                        + " (first in 1.md:4)",
                "Warning, 250 in 9 files: “tags” is 9; write a list of names (first in 0.md:9)",
                "Ignored, 250 in 1 file: unknown key “key-1”; delete it, or leave it; it has no effect (first in 7.md:1)");
    }

    @Test
    void errorsComeFirstAlsoIfMoreFilesHaveWarnings() {
        var report = new Report(3, 2, 0, 0, List.of(new Problem(Kind.WARNING, "a.md", 3, Cause.of("story.no-date")),
                new Problem(Kind.WARNING, "b.md", 3, Cause.of("story.no-date")),
                new Problem(Kind.ERROR, "c.md", 1, NO_TITLE)));

        assertThat(ReportFormatter.lines(report)).extracting(Line::kind).containsExactly(Kind.ERROR, Kind.WARNING);
    }

    @Test
    void ofManyCausesTheLastLineCountsTheOthers() {
        var codes = ResourceBundle.getBundle("messages.problems").keySet().stream()
                .filter(key -> key.endsWith(".correction")).map(key -> key.replace(".correction", "")).limit(20)
                .toList();
        var problems = IntStream.range(0, 40)
                .mapToObj(i -> new Problem(Kind.WARNING, "a.md", i, new Cause(codes.get(i % 20), List.of())))
                .toList();

        var lines = ReportFormatter.lines(new Report(1, 1, 0, 0, problems));
        assertThat(lines).hasSize(17).last().extracting(Line::text).isEqualTo("… and 4 more causes with 8 problems");
    }

    @Test
    void everyProblemIsALineOnRequest() {
        var report = new Report(2, 2, 0, 0, List.of(new Problem(Kind.WARNING, "a.md", 3, NO_TITLE),
                new Problem(Kind.WARNING, "b.md", 4, NO_TITLE)));

        assertThat(ReportFormatter.allLines(report)).extracting(Line::text)
                .containsExactly("Warning: a.md:3: " + NO_TITLE, "Warning: b.md:4: " + NO_TITLE);
    }

    @Test
    void theSameProblemAtTheSamePlaceIsReportedOnce() {
        var problem = new Problem(Kind.WARNING, "a.md", 3, NO_TITLE);

        assertThat(new Report(1, 1, 0, 0, List.of(problem, problem)).problems()).containsExactly(problem);
    }

    @Test
    void aFileNameCannotForgeALine() {
        var report = new Report(1, 0, 0, 0, List.of(new Problem(Kind.ERROR, "a\nRead.md", 0, NO_TITLE)));

        assertThat(ReportFormatter.lines(report)).extracting(Line::text)
                .containsExactly("Error: a Read.md: " + NO_TITLE);
    }

}
