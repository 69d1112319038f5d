package kanbao.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import kanbao.messages.MessageBundle;
import kanbao.report.Problem;
import kanbao.report.ProblemGroup;
import kanbao.report.Report;
import kanbao.report.ReportFormatter;
import kanbao.report.ReportFormatter.Line;

/** The formats in which {@code check} prints a report. Each lists the worst problems first. */
enum ReportFormat {

    /** For people: one line for each cause, and the totals. */
    TEXT {
        @Override
        String print(Report report, String folder) {
            var isShortened = report.groups().size() < report.problems().size();
            return text(ReportFormatter.lines(report), report)
                    + (isShortened ? MESSAGES.get("check.details") + "\n" : "");
        }
    },
    /** For programs: one object. */
    JSON {
        @Override
        String print(Report report, String folder) {
            var problems = report.worstFirst().map(JsonProblem::of).toList();
            var groups = report.groups().stream().map(JsonGroup::of).toList();
            return JsonMapper.shared().writerWithDefaultPrettyPrinter()
                    .writeValueAsString(new JsonReport(report.files(),
                            report.articles(), report.unpublished(), report.withdrawn(), report.leftOut(), groups,
                            problems))
                    + "\n";
        }
    },
    /** For GitHub Actions: workflow commands, which GitHub shows as annotations beside the lines. */
    GITHUB {
        @Override
        String print(Report report, String folder) {
            return report.worstFirst().map(problem -> annotation(problem, folder) + "\n").collect(Collectors.joining());
        }
    };

    private static final MessageBundle MESSAGES = MessageBundle.named("commands");

    abstract String print(Report report, String folder);

    /** The value of {@code --format}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text form with one line for each problem. */
    static String textOfAll(Report report) {
        return text(ReportFormatter.allLines(report), report);
    }

    private static String text(List<Line> lines, Report report) {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining())
                + ReportFormatter.summary(report) + "\n";
    }

    private record JsonReport(int files, int stories, int unpublished, int withdrawn, int leftOut,
            List<JsonGroup> groups, List<JsonProblem> problems) {}

    /** All problems of one cause: how many they are, in how many files, and the first of them. */
    private record JsonGroup(String kind, String code, int problems, long files, String file, int line, String found,
            String expected) {

        private static JsonGroup of(ProblemGroup group) {
            var example = JsonProblem.of(group.example());
            return new JsonGroup(example.kind(), example.code(), group.count(), group.files(), example.file(),
                    example.line(), example.found(), example.expected());
        }

    }

    private record JsonProblem(String kind, String file, int line, String code, String found, String expected) {

        private static JsonProblem of(Problem problem) {
            return new JsonProblem(problem.kind().id(), problem.file(), problem.line(), problem.cause().code(),
                    problem.cause().description(), problem.cause().correction());
        }

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
