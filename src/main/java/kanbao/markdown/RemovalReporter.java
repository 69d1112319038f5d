package kanbao.markdown;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntSupplier;

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

    void report(Cause cause, int line) {
        report(cause, () -> line);
    }

    void report(Cause cause, Element element) {
        report(cause, () -> SourceLines.of(element));
    }

    private void report(Cause cause, IntSupplier line) {
        if (reported.add(cause)) {
            problems.warning(line.getAsInt(), cause);
        }
    }

}
