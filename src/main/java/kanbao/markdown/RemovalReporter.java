package kanbao.markdown;

import java.util.HashSet;
import java.util.Set;

import org.jsoup.nodes.Element;

import kanbao.report.Cause;
import kanbao.report.ProblemCollector;

/** Reports what was removed from one text: each cause once, or each place of text that was perhaps not meant to be removed. */
final class RemovalReporter {

    /** Longer addresses are shortened in reports. */
    static final int MAX_ADDRESS_LENGTH = 40;

    /** A text with more of them is no story that an editor would mend one by one. */
    private static final int MAX_PLACES = 100;

    private final ProblemCollector problems;
    private final Set<Cause> reported = new HashSet<>();
    private final Set<Place> places = new HashSet<>();

    RemovalReporter(ProblemCollector problems) {
        this.problems = problems;
    }

    void report(Cause cause, Element element) {
        report(cause, SourceLines.of(element));
    }

    private record Place(Cause cause, int line) {}

    /** Reports text that was removed although it was perhaps meant for readers. */
    void reportPlace(Cause cause, int line) {
        if (places.size() < MAX_PLACES && places.add(new Place(cause, line))) {
            problems.warning(line, cause);
        }
    }

    void report(Cause cause, int line) {
        if (reported.add(cause)) {
            problems.warning(line, cause);
        }
    }

}
