package kanbao.content;

import java.util.ArrayList;
import java.util.List;

import kanbao.content.Problem.Kind;

/** Collects the problems of one file while it is read. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void error(int line, String found, String expected) {
        add(Kind.ERROR, line, found, expected);
    }

    void warning(int line, String found, String expected) {
        add(Kind.WARNING, line, found, expected);
    }

    void ignored(int line, String found, String expected) {
        add(Kind.IGNORED, line, found, expected);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.kind() == Kind.ERROR);
    }

    List<Problem> all() {
        return List.copyOf(found);
    }

    private void add(Kind kind, int line, String found, String expected) {
        this.found.add(new Problem(kind, file, line, found, expected));
    }

}
