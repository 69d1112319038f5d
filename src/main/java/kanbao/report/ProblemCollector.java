package kanbao.report;

import java.util.ArrayList;
import java.util.List;

import kanbao.report.Problem.Kind;

/** Collects the problems of one file while it is read. */
public final class ProblemCollector {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    public ProblemCollector(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public void error(int line, String found, String expected) {
        add(Kind.ERROR, line, found, expected);
    }

    public void warning(int line, String found, String expected) {
        add(Kind.WARNING, line, found, expected);
    }

    public void heldBack(int line, String found, String expected) {
        add(Kind.HELD_BACK, line, found, expected);
    }

    public void ignored(int line, String found, String expected) {
        add(Kind.IGNORED, line, found, expected);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.kind() == Kind.ERROR);
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    private void add(Kind kind, int line, String found, String expected) {
        this.found.add(new Problem(kind, file, line, found, expected));
    }

}
