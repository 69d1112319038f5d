package kanbao.markdown;

import java.util.HashSet;
import java.util.Set;

import kanbao.report.Problems;

/** Tells what was removed from one text, each kind of it once. */
final class Removals {

    private final Problems problems;
    private final Set<String> told = new HashSet<>();

    Removals(Problems problems) {
        this.problems = problems;
    }

    void report(String what, int line, String expected) {
        if (told.add(what)) {
            problems.warning(line, what + ", which was removed", expected);
        }
    }

}
