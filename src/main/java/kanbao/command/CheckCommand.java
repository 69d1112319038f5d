package kanbao.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.springframework.context.annotation.ComponentScan;

import kanbao.content.ContentReader;
import kanbao.markdown.BodyRenderer;
import kanbao.messages.MessageBundle;
import kanbao.report.Problem.Kind;
import kanbao.report.Report;
import kanbao.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a content folder as the server does, and prints the report. */
@Command(name = "check", resourceBundle = "messages.commands", description = "${bundle:check.description}", exitCodeList = {
    "0:${bundle:check.exit-code.0}", "1:${bundle:check.exit-code.1}", "2:${bundle:check.exit-code.2}"})
final class CheckCommand implements Callable<Integer> {

    private static final MessageBundle MESSAGES = MessageBundle.named("commands");
    private static final int HAS_PROBLEMS = 1;

    private final List<String> settings;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "FOLDER", description = "${bundle:check.folder}")
    private Path folder = Path.of("");

    @Option(names = "--strict", description = "${bundle:check.strict}")
    private boolean strict;

    @Option(names = "--all", description = "${bundle:check.all}")
    private boolean all;

    @Option(names = "--format", paramLabel = "text|json|github", description = "${bundle:check.format}")
    private ReportFormat format = ReportFormat.TEXT;

    CheckCommand(List<String> settings, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /** The beans that read content; no server. */
    @ComponentScan(basePackageClasses = {Site.class, ContentReader.class, BodyRenderer.class})
    private static final class ContentBeans {}

    @Override
    public Integer call() {
        var report = report();
        if (report.files() == 0) {
            err.println(MESSAGES.get("check.no-story", folder));
            return ExitCode.USAGE;
        }
        out.print(all && format == ReportFormat.TEXT
                ? ReportFormat.textOfAll(report)
                : format.print(report, folder.toString()));
        out.flush();
        return isClean(report) ? ExitCode.OK : HAS_PROBLEMS;
    }

    /** The folder's name is taken literally: {@code ${…}} in it is not a placeholder of Spring. */
    private Report report() {
        var properties = new ArrayList<>(settings);
        properties.add("--kanbao.content[0]=" + folder.toString().replace("${", "\\${"));
        properties.add("--kanbao.sample-when-empty=false");
        properties.add("--logging.level.root=error");
        try (var context = CommandDependencies.start(ContentBeans.class, properties)) {
            var reader = context.getBean(ContentReader.class);
            try (var _ = Progress.start(() -> MESSAGES.get("check.progress", reader.parsedFileCount()), err)) {
                return reader.read().report();
            }
        }
    }

    private boolean isClean(Report report) {
        return report.leftOut() == 0 && report.count(Kind.ERROR) == 0 && (!strict || report.count(Kind.WARNING) == 0);
    }

}
