import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs Lighthouse for a page of each type, with its slow-phone settings; {@code bench/lighthouse} runs it. */
class Lighthouse {

    private static final String VERSION = "12.8.2";
    private static final int RUNS = 3;
    /** Retries, because the browser sometimes returns no trace. */
    private static final int RETRIES = 4;
    private static final Path REPORTS = Path.of("target", "lighthouse");
    private static final String PROCESSOR_TIME = "--processor-time";
    private static final String BROWSER_FLAGS = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
            + " --disable-background-networking --disable-component-update --disable-sync --user-data-dir=";

    private final SiteProcess site;
    private final boolean isProcessorTime;

    /** @param isProcessorTime whether tasks count with the processor time of their thread instead of their elapsed time */
    private Lighthouse(SiteProcess site, boolean isProcessorTime) {
        this.site = site;
        this.isProcessorTime = isProcessorTime;
    }

    /** A measured page, and the audits that it fails on purpose. */
    private record MeasuredPage(String name, String path, String... skippedAudits) {}

    private static final List<MeasuredPage> PAGES = List.of(new MeasuredPage("front", "/"),
            new MeasuredPage("article", "/articles/white-house-memo-alibaba"),
            new MeasuredPage("section", "/sections/travel"),
            new MeasuredPage("hot", "/hot"), new MeasuredPage("search", "/search"),
            new MeasuredPage("results", "/search?q=%E5%85%83%E5%AE%B5", "is-crawlable"));

    static void main(String[] arguments) throws IOException, InterruptedException {
        Files.createDirectories(REPORTS);
        System.out.println("| page | performance | accessibility | best practices | SEO | LCP, ms | CLS | TBT, ms |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        var data = Files.createTempDirectory("kanbao-lighthouse");
        try (var site = new SiteProcess(Path.of(arguments[0]), data)) {
            var lighthouse = new Lighthouse(site, List.of(arguments).contains(PROCESSOR_TIME));
            for (var page : PAGES) {
                check(page, lighthouse.reports(page));
            }
        } finally {
            Stories.delete(data);
        }
        Promises.exit();
    }

    private List<Report> reports(MeasuredPage page) throws IOException, InterruptedException {
        site.warmUp(page.path());
        var reports = new ArrayList<Report>();
        for (var tries = 0; reports.size() < RUNS && tries < RUNS + RETRIES; tries++) {
            var file = REPORTS.resolve(page.name() + "-" + (reports.size() + 1) + ".json");
            if (run("http://127.0.0.1:" + site.port() + page.path(), file, page.skippedAudits()) == 0) {
                reports.add(Report.of(Files.readString(file)));
            }
        }
        if (reports.size() < RUNS) {
            throw new IllegalStateException("Lighthouse could not measure " + page.path() + ", see " + REPORTS);
        }
        return reports;
    }

    /** Loads the page and audits it. Returns 0 on success. */
    private int run(String address, Path report, String... skipped) throws IOException, InterruptedException {
        var profile = Files.createTempDirectory("kanbao-browser");
        var artifacts = Files.createTempDirectory("kanbao-artifacts");
        try {
            var settings = Stream.of(skipped).map(audit -> "--skip-audits=" + audit).toList();
            var load = List.of(address, "--chrome-flags=" + BROWSER_FLAGS + profile);
            var audit = List.of("--output=json", "--output-path=" + report);
            if (!isProcessorTime) {
                return lighthouse(load, settings, audit);
            }
            var trace = artifacts.resolve("defaultPass.trace.json").toString();
            return lighthouse(load, settings, List.of("--gather-mode=" + artifacts)) == 0
                    && start(List.of("node", "bench/processor-time.mjs", trace)) == 0
                            ? lighthouse(settings, audit, List.of("--audit-mode=" + artifacts))
                            : 1;
        } finally {
            Stories.delete(profile);
            Stories.delete(artifacts);
        }
    }

    @SafeVarargs
    private static int lighthouse(List<String>... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("npx", "--yes", "lighthouse@" + VERSION, "--quiet"));
        Stream.of(options).forEach(command::addAll);
        return start(command);
    }

    private static int start(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(REPORTS.resolve("log").toFile())
                .start()
                .waitFor();
    }

    private static void check(MeasuredPage page, List<Report> reports) {
        var performance = median(reports, Report::performance);
        var accessibility = median(reports, Report::accessibility);
        var practices = median(reports, Report::practices);
        var seo = median(reports, Report::seo);
        var paint = median(reports, Report::paint);
        var shift = median(reports, Report::shift);
        var blocked = median(reports, Report::blocked);
        System.out.printf("| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.3f | %.0f |%n", page.name(), performance,
                accessibility, practices, seo, paint, shift, blocked);
        Promises.check(Math.min(Math.min(performance, accessibility), Math.min(practices, seo)) == 100,
                "Lighthouse rates the %s page below 100.", page.name());
        Promises.check(paint <= 1_200,
                "The largest contentful paint of the %s page is after %.0f ms; promised are at most 1,200.",
                page.name(),
                paint);
        Promises.check(shift == 0, "The %s page has a layout shift of %.3f; promised is 0.", page.name(), shift);
        Promises.check(blocked <= 30, "The %s page has a total blocking time of %.0f ms; promised are at most 30.",
                page.name(), blocked);
    }

    private static double median(List<Report> reports, ToDoubleFunction<Report> value) {
        return reports.stream().mapToDouble(value).sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }

    /**
     * The numbers of one report.
     *
     * @param performance from 0 to 100, like the other three scores
     * @param paint       the largest contentful paint, in milliseconds
     * @param shift       the cumulative layout shift
     * @param blocked     the total blocking time, in milliseconds
     */
    private record Report(double performance, double accessibility, double practices, double seo, double paint,
            double shift, double blocked) {

        private static Report of(String json) {
            return new Report(score("performance", json), score("accessibility", json), score("best-practices", json),
                    score("seo", json), number("largest-contentful-paint", json),
                    number("cumulative-layout-shift", json),
                    number("total-blocking-time", json));
        }

        /** The score of a category, which follows its name. */
        private static double score(String category, String json) {
            return Math.round(find("\"id\": \"" + category + "\",\\s*\"score\": ([\\d.]+)", json) * 100);
        }

        /** The number of an audit, the first one after its name. */
        private static double number(String audit, String json) {
            return find("(?s)\"id\": \"" + audit + "\",\\s*\"title\".*?\"numericValue\": ([\\d.]+)", json);
        }

        private static double find(String pattern, String json) {
            var matcher = Pattern.compile(pattern).matcher(json);
            if (!matcher.find()) {
                throw new IllegalStateException("the report does not contain " + pattern);
            }
            return Double.parseDouble(matcher.group(1));
        }

    }

}
