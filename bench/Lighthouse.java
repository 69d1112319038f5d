import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Has Lighthouse look at a page of each type as a slow phone would; {@code bench/lighthouse} runs it. */
class Lighthouse {

    private static final String VERSION = "12.8.2";
    private static final int RUNS = 3;
    /** Now and then the browser gives no trace; then it is asked again. */
    private static final int TRIES = 4;
    private static final Path REPORTS = Path.of("target", "lighthouse");
    private static final String BROWSER = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run"
            + " --disable-background-networking --disable-component-update --disable-sync --user-data-dir=";

    private Lighthouse() {
    }

    /** A page to look at; {@code skipped} are the audits that it fails on purpose. */
    private record Look(String name, String path, String... skipped) {}

    private static final List<Look> LOOKS = List.of(new Look("front", "/"),
            new Look("article", "/articles/white-house-memo-alibaba"), new Look("section", "/sections/travel"),
            new Look("hot", "/hot"), new Look("search", "/search"),
            new Look("answers", "/search?q=%E5%85%83%E5%AE%B5", "is-crawlable"));

    static void main(String[] arguments) throws IOException, InterruptedException {
        Files.createDirectories(REPORTS);
        System.out.println("| page | performance | accessibility | best practices | SEO | LCP, ms | CLS | TBT, ms |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        var data = Files.createTempDirectory("kanbao-lighthouse");
        try (var paper = new Paper(Path.of(arguments[0]), data)) {
            for (var look : LOOKS) {
                judge(look, look(look, paper));
            }
        }
        finally {
            Stories.delete(data);
        }
        Promises.end();
    }

    private static List<Report> look(Look look, Paper paper) throws IOException, InterruptedException {
        paper.warm(look.path());
        var reports = new ArrayList<Report>();
        for (var tries = 0; reports.size() < RUNS && tries < RUNS + TRIES; tries++) {
            var file = REPORTS.resolve(look.name() + "-" + (reports.size() + 1) + ".json");
            if (run("http://127.0.0.1:" + paper.port() + look.path(), file, look.skipped()) == 0) {
                reports.add(Report.of(Files.readString(file)));
            }
        }
        if (reports.size() < RUNS) {
            throw new IllegalStateException("Lighthouse did not get to see " + look.path() + ", see " + REPORTS);
        }
        return reports;
    }

    private static int run(String address, Path report, String... skipped) throws IOException, InterruptedException {
        var profile = Files.createTempDirectory("kanbao-browser");
        try {
            var command = new ArrayList<>(List.of("npx", "--yes", "lighthouse@" + VERSION, address, "--quiet",
                    "--output=json", "--output-path=" + report, "--chrome-flags=" + BROWSER + profile));
            for (var audit : skipped) {
                command.add("--skip-audits=" + audit);
            }
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(REPORTS.resolve("log").toFile())
                    .start()
                    .waitFor();
        }
        finally {
            Stories.delete(profile);
        }
    }

    private static void judge(Look look, List<Report> reports) {
        var performance = median(reports, Report::performance);
        var accessibility = median(reports, Report::accessibility);
        var practices = median(reports, Report::practices);
        var seo = median(reports, Report::seo);
        var paint = median(reports, Report::paint);
        var shift = median(reports, Report::shift);
        var blocked = median(reports, Report::blocked);
        System.out.printf("| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.3f | %.0f |%n", look.name(), performance,
                accessibility, practices, seo, paint, shift, blocked);
        Promises.hold(Math.min(Math.min(performance, accessibility), Math.min(practices, seo)) == 100,
                "Lighthouse gives the %s page less than 100 of 100.", look.name());
        Promises.hold(paint <= 1_200, "The %s page shows its largest part after %.0f ms; promised are 1,200.", look.name(),
                paint);
        Promises.hold(shift == 0, "On the %s page something moves: CLS %.3f.", look.name(), shift);
        Promises.hold(blocked == 0, "The %s page keeps a reader waiting for %.0f ms.", look.name(), blocked);
    }

    private static double median(List<Report> reports, ToDoubleFunction<Report> value) {
        return reports.stream().mapToDouble(value).sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }

    /**
     * What one report says.
     *
     * @param performance of 100, as the other three
     * @param paint       the largest contentful paint, in milliseconds
     * @param shift       the cumulative layout shift
     * @param blocked     the total blocking time, in milliseconds
     */
    private record Report(double performance, double accessibility, double practices, double seo, double paint,
            double shift, double blocked) {

        private static Report of(String json) {
            return new Report(score("performance", json), score("accessibility", json), score("best-practices", json),
                    score("seo", json), number("largest-contentful-paint", json), number("cumulative-layout-shift", json),
                    number("total-blocking-time", json));
        }

        /** Of a category: its score stands right after its name. */
        private static double score(String category, String json) {
            return Math.round(found("\"id\": \"" + category + "\",\\s*\"score\": ([\\d.]+)", json) * 100);
        }

        /** Of an audit: its number is the first after its name. */
        private static double number(String audit, String json) {
            return found("(?s)\"id\": \"" + audit + "\",\\s*\"title\".*?\"numericValue\": ([\\d.]+)", json);
        }

        private static double found(String pattern, String json) {
            var found = Pattern.compile(pattern).matcher(json);
            if (!found.find()) {
                throw new IllegalStateException("the report has no " + pattern);
            }
            return Double.parseDouble(found.group(1));
        }

    }

}
