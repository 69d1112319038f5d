package kanbao.markdown;

import java.util.HashSet;
import java.util.Set;

import org.jsoup.nodes.Element;

import kanbao.report.Cause;
import kanbao.report.ProblemCollector;

/** Reports what was removed from one text, each cause once. */
final class RemovalReporter {

    /** Longer addresses are shortened in reports. */
    static final int MAX_ADDRESS_LENGTH = 40;

    private final ProblemCollector problems;
    private final Set<Cause> reported = new HashSet<>();

    RemovalReporter(ProblemCollector problems) {
        this.problems = problems;
    }

    void report(Cause cause, Element element) {
        report(cause, SourceLines.of(element));
    }

    void report(Cause cause, int line) {
        if (reported.add(cause)) {
            problems.warning(line, cause);
        }
    }

}
