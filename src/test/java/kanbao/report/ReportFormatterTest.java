package kanbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

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
    void allErrorsFewWarningsAndACountOfIgnoredKeysAreShown() {
        var problems = new ArrayList<Problem>();
        for (var i = 1; i <= 9; i++) {
            problems.add(new Problem(Kind.ERROR, i + ".md", i, NO_TITLE));
            problems.add(new Problem(Kind.WARNING, i + ".md", 0, Cause.of("value.names", "tags", i)));
            problems.add(new Problem(Kind.IGNORED, i + ".md", 7, Cause.of("frontmatter.unknown-key", "forum_id")));
        }

        assertThat(ReportFormatter.lines(new Report(20, 11, 0, 0, problems))).hasSize(9 + 5 + 1 + 1)
                .extracting(Line::text)
                .contains("Error: 9.md:9: " + NO_TITLE,
                        "Warning: 5.md: “tags” is 5; write a list of names",
                        "Warning: … and 4 more: write a list of names",
                        "Ignored: unknown key “forum_id”; delete it, or leave it; it has no effect (in 9 files, first in 1.md:7)")
                .noneMatch(line -> line.startsWith("Warning: 6.md: "));
    }

    @Test
    void aFileNameCannotForgeALine() {
        var report = new Report(1, 0, 0, 0, List.of(new Problem(Kind.ERROR, "a\nRead.md", 0, NO_TITLE)));

        assertThat(ReportFormatter.lines(report)).extracting(Line::text)
                .containsExactly("Error: a Read.md: " + NO_TITLE);
    }

}
