package kanbao.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import kanbao.export.ExportException;
import kanbao.export.SiteExporter;
import kanbao.export.SiteExporter.Outcome;
import kanbao.messages.MessageBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the whole site as files that any web server can serve. */
@Command(name = "export", resourceBundle = "messages.commands", description = "${bundle:export.description}", exitCodeList = {
    "0:${bundle:export.exit-code.0}", "1:${bundle:export.exit-code.1}", "2:${bundle:export.exit-code.2}"})
final class ExportCommand implements Callable<Integer> {

    private static final MessageBundle MESSAGES = MessageBundle.named("commands");
    private static final int INCOMPLETE = 1;

    private final Class<?> application;
    private final List<String> settings;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "${bundle:export.folder}")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "${bundle:export.out}")
    private Path target = Path.of("");

    @Option(names = "--replace", description = "${bundle:export.replace}")
    private boolean replace;

    ExportCommand(Class<?> application, List<String> settings, PrintStream out, PrintStream err) {
        this.application = application;
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (realPath(target).startsWith(realPath(folder))) {
            err.println(MESSAGES.get("export.out-in-folder", target, folder));
            return ExitCode.USAGE;
        }
        try {
            print(export());
            return ExitCode.OK;
        } catch (ExportException e) {
            err.println(e.getMessage());
            err.println(MESSAGES.get("export.incomplete", target));
            return INCOMPLETE;
        }
    }

    /** Resolves the symbolic links of the part of the path that exists. */
    private static Path realPath(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        for (var existing = absolute; existing != null; existing = existing.getParent()) {
            try {
                return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
            } catch (IOException _) {
                // Does not exist yet: try its parent.
            }
        }
        return absolute;
    }

    private Outcome export() {
        var properties = new ArrayList<>(settings);
        properties.add("--kanbao.content[0]=" + folder);
        properties.add("--kanbao.sample-when-empty=false");
        var exporter = new SiteExporter(application, properties);
        try (var _ = Progress.start(() -> exporter.total() == 0
                ? MESSAGES.get("export.reading")
                : Progress.bar(exporter.done(), exporter.total()), err)) {
            return exporter.export(target, replace);
        }
    }

    private void print(Outcome outcome) {
        var leftOut = outcome.report().leftOut();
        if (leftOut > 0) {
            out.print(ReportFormat.TEXT.print(outcome.report(), folder.toString()));
        }
        out.println(MESSAGES.get("export.done", target, outcome.files(), outcome.written(), outcome.removed())
                + (leftOut > 0 ? " " + MESSAGES.get("export.left-out", leftOut) : ""));
    }

}
