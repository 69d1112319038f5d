package kanbao.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.core.NestedExceptionUtils;

import kanbao.command.Options.Known;
import kanbao.export.ExportException;
import kanbao.export.InvalidOutputFolderException;
import kanbao.export.SiteExporter;
import kanbao.export.SiteExporter.Outcome;

/** Writes the whole paper as files that any host can serve. */
final class ExportCommand implements Command {

    private static final String REPLACE = "--replace";
    private static final int UNFINISHED = 1;

    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream err;

    ExportCommand(Class<?> application, PrintStream out, PrintStream err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "FOLDER OUT [" + REPLACE + "]";
    }

    /** 0 where the site is whole, 1 where it is not and another run will complete it, 2 where nothing was written. */
    @Override
    public int run(List<String> line) {
        var options = Options.read(line, new Known(Set.of(REPLACE), Set.of()));
        var folders = options.words(2);
        var target = Path.of(folders.getLast());
        if (isWithin(folders.getFirst(), target)) {
            throw new UsageException("found OUT inside of FOLDER, whose pictures its own would be");
        }
        try {
            var outcome = outcome(options, folders.getFirst(), target);
            tell(outcome, folders.getFirst(), target);
            return 0;
        } catch (InvalidOutputFolderException e) {
            err.println(e.getMessage());
            return NOT_DONE;
        } catch (ExportException e) {
            err.println(
                    e.getMessage() + "\nThe site in “" + target + "” is not whole: export again, and it is completed.");
            return UNFINISHED;
        } catch (RuntimeException e) {
            err.println(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return NOT_DONE;
        }
    }

    private static boolean isWithin(String folder, Path target) {
        return withoutLinks(target).startsWith(withoutLinks(Path.of(folder)));
    }

    /** Where the path leads, of which only the beginning has to be there. */
    private static Path withoutLinks(Path path) {
        var whole = path.toAbsolutePath().normalize();
        for (var there = whole; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(whole)).normalize();
            } catch (IOException _) {
                // What is not there yet is in what is above it.
            }
        }
        return whole;
    }

    private Outcome outcome(Options options, String folder, Path target) {
        var settings = new ArrayList<>(options.settings());
        settings.addAll(List.of("--kanbao.content[0]=" + folder, "--kanbao.sample-when-empty=false"));
        var export = new SiteExporter(application, settings);
        try (var _ = Progress.of(() -> export.total() == 0
                ? "Reading stories"
                : Progress.bar(export.done(), export.total()), err)) {
            return export.into(target, options.has(REPLACE));
        }
    }

    private void tell(Outcome outcome, String folder, Path target) {
        var leftOut = outcome.report().leftOut();
        if (leftOut > 0) {
            out.print(ReportFormat.TEXT.print(outcome.report(), folder));
        }
        out.printf(Locale.ROOT, "The site is in “%s”: %,d files, %,d of them new or changed, %,d removed.%s%n", target,
                outcome.files(), outcome.written(), outcome.removed(),
                leftOut > 0 ? " Left out: %,d of the stories.".formatted(leftOut) : "");
    }

}
