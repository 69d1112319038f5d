package kanbao.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.ComponentScan;

import kanbao.localise.Localiser;
import kanbao.localise.Localiser.Outcome;
import kanbao.messages.MessageBundle;
import kanbao.remotepicture.PictureDownloads;
import kanbao.report.Problem.Kind;
import kanbao.report.ReportFormatter;
import kanbao.site.HostPattern;
import kanbao.site.PictureSettings;
import kanbao.site.Settings;
import kanbao.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches the pictures on other hosts into a content folder, and rewrites their addresses in the stories. */
@Command(name = "localise", resourceBundle = "messages.commands", description = "${bundle:localise.description}", exitCodeList = {
    "0:${bundle:localise.exit-code.0}", "1:${bundle:localise.exit-code.1}", "2:${bundle:localise.exit-code.2}"})
final class LocaliseCommand implements Callable<Integer> {

    private static final MessageBundle MESSAGES = MessageBundle.named("commands");
    private static final int INCOMPLETE = 1;
    private static final int MAX_HOSTS_SHOWN = 20;

    private final List<String> settings;
    private final PrintStream out;
    private final PrintStream err;
    private final Function<Request, PictureDownloads> downloads;

    @Parameters(paramLabel = "FOLDER", description = "${bundle:localise.folder}")
    private Path folder = Path.of("");

    @Option(names = "--host", paramLabel = "HOST", description = "${bundle:localise.host}")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--all-hosts", description = "${bundle:localise.all-hosts}")
    private boolean allHosts;

    @Option(names = "--dry-run", description = "${bundle:localise.dry-run}")
    private boolean dryRun;

    LocaliseCommand(List<String> settings, PrintStream out, PrintStream err) {
        this(settings, out, err,
                request -> PictureDownloads.create(request.pictures(), request.site().baseUrl(), request.clock()));
    }

    /** Tests have other downloads, which allow the loopback interface. */
    LocaliseCommand(List<String> settings, PrintStream out, PrintStream err,
            Function<Request, PictureDownloads> downloads) {
        this.settings = settings;
        this.out = out;
        this.err = err;
        this.downloads = downloads;
    }

    /** What downloads need. */
    record Request(PictureSettings pictures, Site site, Clock clock) {}

    /** The settings and the clock; no server. */
    @ComponentScan(basePackageClasses = Site.class)
    private static final class SiteBeans {}

    @Override
    public Integer call() throws InterruptedException {
        try (var context = CommandDependencies.start(SiteBeans.class, settings)) {
            var site = context.getBean(Settings.class);
            var localiser = Localiser.read(folder);
            var counts = localiser.hosts();
            var patterns = patterns(site.pictures(), counts);
            if (dryRun || (patterns.isEmpty() && !counts.isEmpty())) {
                printHosts(localiser, counts, site.pictures().with(patterns));
                return dryRun ? ExitCode.OK : ExitCode.USAGE;
            }
            return run(localiser, new Request(site.pictures().with(patterns), site.site(),
                    context.getBean(Clock.class)));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
    }

    private List<HostPattern> patterns(PictureSettings pictures, Map<String, Integer> counts) {
        return Stream.of(pictures.hosts().stream(), hosts.stream().map(HostPattern::of),
                allHosts ? counts.keySet().stream().map(HostPattern::of) : Stream.<HostPattern>empty())
                .flatMap(some -> some).toList();
    }

    private void printHosts(Localiser localiser, Map<String, Integer> counts, PictureSettings pictures) {
        var target = dryRun ? out : err;
        target.println(MESSAGES.get("localise.found", counts.values().stream().mapToInt(Integer::intValue).sum(),
                localiser.storyCount(), counts.size()));
        counts.entrySet().stream().limit(MAX_HOSTS_SHOWN).forEach(host -> target.println(
                isAllowed(host.getKey(), pictures)
                        ? MESSAGES.get("localise.host-allowed", host.getKey(), host.getValue())
                        : MESSAGES.get("localise.host-not-allowed", host.getKey(), host.getValue())));
        if (counts.size() > MAX_HOSTS_SHOWN) {
            target.println(MESSAGES.get("localise.more-hosts", counts.size() - MAX_HOSTS_SHOWN));
        }
        if (!dryRun) {
            err.println(MESSAGES.get("localise.no-host"));
        }
    }

    private static boolean isAllowed(String host, PictureSettings pictures) {
        var pattern = HostPattern.of(host);
        return pictures.allows(pattern.name(), pattern.port());
    }

    private int run(Localiser localiser, Request request) throws InterruptedException {
        Outcome outcome;
        try (var some = downloads.apply(request);
                var _ = Progress.start(() -> MESSAGES.get("localise.progress", localiser.settled(), localiser.total()),
                        err)) {
            outcome = localiser.run(address -> request.pictures().allows(address.host(), address.port()), some);
        }
        var lines = ReportFormatter.lines(outcome.report());
        out.print(lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining()));
        var remaining = outcome.report().count(Kind.WARNING);
        out.println(MESSAGES.get("localise.done", outcome.pictures(), outcome.fetched(), outcome.found(),
                outcome.rewritten(), remaining));
        out.flush();
        return lines.isEmpty() ? ExitCode.OK : INCOMPLETE;
    }

}
