package kanbao.markdown;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntSupplier;

import org.jsoup.nodes.Element;

import kanbao.report.ProblemCollector;

/** Tells what was removed from one text, each kind of it once. */
final class RemovalReporter {

    private final ProblemCollector problems;
    private final Set<String> told = new HashSet<>();

    RemovalReporter(ProblemCollector problems) {
        this.problems = problems;
    }

    void report(String what, int line, String expected) {
        report(what, () -> line, expected);
    }

    void report(String what, Element where, String expected) {
        report(what, () -> SourceLines.of(where), expected);
    }

    private void report(String what, IntSupplier line, String expected) {
        if (told.add(what)) {
            problems.warning(line.getAsInt(), what + ", which was removed", expected);
        }
    }

}
