package kanbao.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.SpringProperties;

import kanbao.content.ContentReader;
import kanbao.markdown.BodyRenderer;
import kanbao.report.Problem.Kind;
import kanbao.report.Report;
import kanbao.site.Site;

/** Reads a content folder as the site would, and says what it would report. */
final class Check {

    static final String NAME = "check";
    static final String USAGE = "check FOLDER [--strict] [--format=text|json|github]";

    private static final String STRICT = "strict";
    private static final String FORMAT = "format";

    private final PrintStream out;
    private final PrintStream err;

    Check(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** What it takes to read content, and nothing of what serves it. */
    @ComponentScan(basePackageClasses = {Site.class, ContentReader.class, BodyRenderer.class})
    private static final class WhatReads {}

    /** 0 where all is well, 1 where a story would be left out or, where it is strict, has a warning, 2 where nothing was read. */
    int run(List<String> line) {
        var arguments = new DefaultApplicationArguments(line.toArray(String[]::new));
        var format = ReportFormat.named(option(arguments, FORMAT, "text"));
        if (arguments.getNonOptionArgs().size() != 1 || format.isEmpty() || !line.stream().allMatch(Check::isKnown)) {
            err.println("Usage: " + USAGE + " [settings of the site, such as --kanbao.site.language=en]");
            return Commands.NOT_DONE;
        }
        var named = arguments.getNonOptionArgs().getFirst();
        try {
            var folder = Path.of(named).toString();
            var report = report(settings(line, named, folder));
            if (report.files() == 0) {
                err.println("The content folder “" + folder + "” holds no story, expected at least one Markdown file.");
                return Commands.NOT_DONE;
            }
            out.print(format.get().print(report, folder));
            out.flush();
            return isWell(report, arguments.containsOption(STRICT)) ? 0 : 1;
        } catch (RuntimeException e) {
            err.println(e.getMessage());
            return Commands.NOT_DONE;
        }
    }

    private static boolean isKnown(String argument) {
        return argument.equals("--" + STRICT) || argument.startsWith("--" + FORMAT + "=")
                || argument.startsWith("--kanbao.") || !argument.startsWith("--");
    }

    private static String option(DefaultApplicationArguments arguments, String name, String otherwise) {
        var values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? otherwise : values.getLast();
    }

    /** The folder is meant as it is written: what Spring would take for a placeholder is none. */
    private static String[] settings(List<String> line, String named, String folder) {
        var settings = new ArrayList<>(line);
        settings.removeIf(
                argument -> argument.equals(named) || argument.matches("--(" + STRICT + "|" + FORMAT + ")(=.*)?"));
        settings.addAll(
                List.of("--kanbao.content[0]=" + folder.replace("${", "\\${"), "--kanbao.sample-when-empty=false",
                        "--logging.level.root=error"));
        return settings.toArray(String[]::new);
    }

    private Report report(String... settings) {
        // The container settles the beans of the site when it is built, which are others than these.
        SpringProperties.setProperty("spring.aot.enabled", "false");
        var reading = new SpringApplicationBuilder(WhatReads.class).web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false);
        try (var context = reading.run(settings)) {
            var reader = context.getBean(ContentReader.class);
            try (var _ = Progress.of(reader::filesRead, err)) {
                return reader.read().report();
            }
        }
    }

    private static boolean isWell(Report report, boolean strict) {
        return report.leftOut() == 0 && report.count(Kind.ERROR) == 0 && (!strict || report.count(Kind.WARNING) == 0);
    }

}
