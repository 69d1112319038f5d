package kanbao.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import kanbao.report.Problem;
import kanbao.report.Report;
import kanbao.report.ReportFormatter;

/** How a report is printed. */
enum ReportFormat {

    /** For people: a line for each problem, the worst first, and how many there are. */
    TEXT {
        @Override
        String print(Report report, String folder) {
            return worstFirst(report).map(problem -> problem.kind().label() + ": " + problem + "\n")
                    .reduce("", String::concat) + ReportFormatter.summary(report) + "\n";
        }
    },
    /** For programs: one object. */
    JSON {
        @Override
        String print(Report report, String folder) {
            var problems = worstFirst(report).map(Told::of).toList();
            return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(new Printed(report.files(),
                    report.stories(), report.heldBack(), report.withdrawn(), report.leftOut(), problems)) + "\n";
        }
    },
    /** For GitHub, which shows each beside its line: workflow commands as its documentation of Actions has them. */
    GITHUB {
        @Override
        String print(Report report, String folder) {
            return worstFirst(report).map(problem -> annotation(problem, folder) + "\n").reduce("", String::concat);
        }
    };

    abstract String print(Report report, String folder);

    static Optional<ReportFormat> named(String name) {
        return Stream.of(values()).filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }

    private record Printed(int files, int stories, int heldBack, int withdrawn, int leftOut, List<Told> problems) {}

    private record Told(String kind, String file, int line, String code, String found, String expected) {

        private static Told of(Problem problem) {
            return new Told(problem.kind().id(), problem.file(), problem.line(), problem.cause().code(),
                    problem.cause().description(), problem.cause().correction());
        }

    }

    private static Stream<Problem> worstFirst(Report report) {
        return Stream.of(Problem.Kind.values()).flatMap(
                kind -> report.problems().stream().filter(problem -> problem.kind() == kind));
    }

    private static String annotation(Problem problem, String folder) {
        var level = switch (problem.kind()) {
            case ERROR, NOT_UPDATED -> "error";
            case WARNING -> "warning";
            case UNPUBLISHED, IGNORED -> "notice";
        };
        var file = problem.file().equals(folder) ? folder : Path.of(folder, problem.file()).toString();
        return "::%s file=%s,line=%d,title=%s::%s".formatted(level, property(file), Math.max(1, problem.line()),
                property(problem.kind().label()), escaped(problem.cause().toString()));
    }

    private static String property(String value) {
        return escaped(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String words) {
        return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

}
