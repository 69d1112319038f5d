package kanbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import kanbao.report.Problem.Kind;
import kanbao.report.ReportFormatter.Line;

class ReportFormatterTest {

    @Test
    void aCleanReportIsOneLine() {
        assertThat(ReportFormatter.summary(new Report(3, 2, 1, 0, List.of()))).isEqualTo(
                "Files: 3, stories: 2, held back: 1, withdrawn: 0, left out: 0, kept as they were: 0; errors: 0, warnings: 0, ignored: 0");
    }

    @Test
    void storiesThatAreKeptAsTheyWereAreCounted() {
        var kept = new Problem(Kind.KEPT, "a.md", 2, "x", "y");

        assertThat(
                ReportFormatter
                        .summary(new Report(3, 3, 0, 0, List.of(kept, new Problem(Kind.KEPT, "a.md", 3, "x", "y")))))
                .contains("left out: 0, kept as they were: 1; errors: 0");
    }

    @Test
    void errorsAreAllToldWarningsAreCutAndIgnoredKeysAreSummed() {
        var problems = new ArrayList<Problem>();
        for (var i = 1; i <= 9; i++) {
            problems.add(new Problem(Kind.ERROR, i + ".md", i, "no title", "a title"));
            problems.add(new Problem(Kind.WARNING, i + ".md", 0, "“date” with “" + i + "”", "a date"));
            problems.add(new Problem(Kind.IGNORED, i + ".md", 7, "the key “forum_id”", "a key"));
        }

        assertThat(ReportFormatter.lines(new Report(20, 11, 0, 0, problems))).hasSize(9 + 5 + 1 + 1)
                .extracting(Line::words)
                .contains("Left out: 9.md:9: found no title, expected a title",
                        "Warning: 5.md: found “date” with “5”, expected a date",
                        "Warning: … and 4 more where expected was a date",
                        "Ignored: the key “forum_id” in 9 files, first in 1.md:7")
                .noneMatch(line -> line.startsWith("Warning: 6.md: "));
    }

    @Test
    void aFileNameCannotForgeALine() {
        var report = new Report(1, 0, 0, 0, List.of(new Problem(Kind.ERROR, "a\nRead.md", 0, "x", "y")));

        assertThat(ReportFormatter.lines(report)).extracting(Line::words)
                .containsExactly("Left out: a Read.md: found x, expected y");
    }

}
