package kanbao.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.context.annotation.ComponentScan;

import kanbao.command.Options.Known;
import kanbao.content.ContentReader;
import kanbao.markdown.BodyRenderer;
import kanbao.report.Problem.Kind;
import kanbao.report.Report;
import kanbao.site.Site;

/** Reads a content folder as the site would, and says what it would report. */
final class CheckCommand implements Command {

    private static final String STRICT = "--strict";
    private static final String FORMAT = "--format";

    private final PrintStream out;
    private final PrintStream err;

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "FOLDER [" + STRICT + "] [" + FORMAT + "=text|json|github]";
    }

    /** What it takes to read content, and nothing of what serves it. */
    @ComponentScan(basePackageClasses = {Site.class, ContentReader.class, BodyRenderer.class})
    private static final class WhatReads {}

    /** 0 where all is well, 1 where a story would be left out or, where it is strict, has a warning, 2 where nothing was read. */
    @Override
    public int run(List<String> line) {
        var options = Options.read(line, new Known(Set.of(STRICT), Set.of(FORMAT)));
        var named = options.words(1).getFirst();
        var written = options.value(FORMAT).orElse("text");
        var format = ReportFormat.named(written)
                .orElseThrow(() -> new UsageException("found the format “" + written + "”"));
        try {
            var folder = Path.of(named).toString();
            var report = report(options.settings(), folder);
            if (report.files() == 0) {
                err.println("The content folder “" + folder + "” holds no story, expected at least one Markdown file.");
                return NOT_DONE;
            }
            out.print(format.print(report, folder));
            out.flush();
            return isWell(report, options.has(STRICT)) ? 0 : 1;
        } catch (RuntimeException e) {
            err.println(e.getMessage());
            return NOT_DONE;
        }
    }

    /** The folder is meant as it is written: what Spring would take for a placeholder is none. */
    private Report report(List<String> given, String folder) {
        var settings = new ArrayList<>(given);
        settings.addAll(
                List.of("--kanbao.content[0]=" + folder.replace("${", "\\${"), "--kanbao.sample-when-empty=false",
                        "--logging.level.root=error"));
        try (var context = CommandDependencies.of(WhatReads.class, settings)) {
            var reader = context.getBean(ContentReader.class);
            try (var _ = Progress.of(() -> String.format(Locale.ROOT, "%,d files read", reader.filesRead()), err)) {
                return reader.read().report();
            }
        }
    }

    private static boolean isWell(Report report, boolean strict) {
        return report.leftOut() == 0 && report.count(Kind.ERROR) == 0 && (!strict || report.count(Kind.WARNING) == 0);
    }

}
