package kanbao.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import kanbao.report.Problem;
import kanbao.report.Report;
import kanbao.report.ReportFormatter;

/** The formats in which {@code check} prints a report. Each lists the worst problems first. */
enum ReportFormat {

    /** For people: one line for each problem, and the totals. */
    TEXT {
        @Override
        String print(Report report, String folder) {
            return lines(report, problem -> problem.kind().label() + ": " + problem)
                    + ReportFormatter.summary(report) + "\n";
        }
    },
    /** For programs: one object. */
    JSON {
        @Override
        String print(Report report, String folder) {
            var problems = worstFirst(report).map(JsonProblem::of).toList();
            return JsonMapper.shared().writerWithDefaultPrettyPrinter()
                    .writeValueAsString(new JsonReport(report.files(),
                            report.articles(), report.unpublished(), report.withdrawn(), report.excluded(), problems))
                    + "\n";
        }
    },
    /** For GitHub Actions: workflow commands, which GitHub shows as annotations beside the lines. */
    GITHUB {
        @Override
        String print(Report report, String folder) {
            return lines(report, problem -> annotation(problem, folder));
        }
    };

    abstract String print(Report report, String folder);

    /** The value of {@code --format}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private record JsonReport(int files, int stories, int heldBack, int withdrawn, int leftOut,
            List<JsonProblem> problems) {}

    private record JsonProblem(String kind, String file, int line, String code, String found, String expected) {

        private static JsonProblem of(Problem problem) {
            return new JsonProblem(problem.kind().id(), problem.file(), problem.line(), problem.cause().code(),
                    problem.cause().description(), problem.cause().correction());
        }

    }

    private static String lines(Report report, Function<Problem, String> line) {
        return worstFirst(report).map(problem -> line.apply(problem) + "\n").collect(Collectors.joining());
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
        return "::%s file=%s,line=%d,title=%s::%s".formatted(level, escapeProperty(file), Math.max(1, problem.line()),
                escapeProperty(problem.kind().label()), escape(problem.cause().toString()));
    }

    private static String escapeProperty(String value) {
        return escape(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

}
