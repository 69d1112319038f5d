package kanbao.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import kanbao.report.Problem.Kind;

/** Collects the problems of one file while it is parsed. */
public final class ProblemCollector {

    private final String file;
    /** In order, each once. */
    private final Set<Problem> problems = new LinkedHashSet<>();

    public ProblemCollector(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public void error(int line, Cause cause) {
        add(Kind.ERROR, line, cause);
    }

    public void warning(int line, Cause cause) {
        add(Kind.WARNING, line, cause);
    }

    public void unpublished(int line, Cause cause) {
        add(Kind.UNPUBLISHED, line, cause);
    }

    public void ignored(int line, Cause cause) {
        add(Kind.IGNORED, line, cause);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.kind() == Kind.ERROR);
    }

    public List<Problem> all() {
        return List.copyOf(problems);
    }

    private void add(Kind kind, int line, Cause cause) {
        problems.add(new Problem(kind, file, line, cause));
    }

}
