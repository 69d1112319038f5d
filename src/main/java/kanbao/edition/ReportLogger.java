package kanbao.edition;

import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.report.Report;
import kanbao.report.ReportFormatter;

/** Logs the reports of editions. A problem is logged once, not again with each edition that still has it. */
final class ReportLogger {

    private static final Logger LOG = LoggerFactory.getLogger(ReportLogger.class);

    private Set<Problem> logged = Set.of();

    void log(Report report) {
        var hasProblems = report.count(Kind.ERROR) + report.count(Kind.NOT_UPDATED) + report.count(Kind.WARNING) > 0;
        LOG.atLevel(hasProblems ? Level.WARN : Level.INFO).log(ReportFormatter.summary(report));
        ReportFormatter.lines(report.without(logged)).forEach(line -> LOG.atLevel(level(line.kind())).log(line.text()));
        logged = Set.copyOf(report.problems());
    }

    private static Level level(Kind kind) {
        return switch (kind) {
            case ERROR, NOT_UPDATED -> Level.ERROR;
            case WARNING -> Level.WARN;
            case UNPUBLISHED, IGNORED -> Level.INFO;
        };
    }

}
