import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import kanbao.KanbaoApplication;
import kanbao.article.Article;
import kanbao.article.ArticleAddress;
import kanbao.article.Classification;
import kanbao.article.EditorialPlacement;
import kanbao.article.Headline;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.article.Subjects;
import kanbao.content.Content;
import kanbao.content.ContentReader;
import kanbao.content.Glossaries;
import kanbao.content.SitePages;
import kanbao.content.SubjectFiles;
import kanbao.edition.CurrentEdition;
import kanbao.edition.CurrentEdition.EditionChange;
import kanbao.edition.Edition;
import kanbao.related.RelatedArticles;
import kanbao.site.Site;

/** Rates related links by tags that the selection cannot see; {@code bench/related} runs it. */
class RelatedQuality {

    private static final int RATED_LINKS = 5;
    private static final int STORIES = 10_000;
    private static final int CHANGES = 20;
    private static final Section COMMON_SECTION = new Section(Slug.of("all"), "all");

    void main(String[] arguments) throws Exception {
        if (arguments[0].equals("cost")) {
            measureCost(arguments);
            Promises.exit();
        }
        try (var site = run(Path.of(arguments[0]))) {
            var edition = site.getBean(CurrentEdition.class).current();
            var related = site.getBean(RelatedArticles.class);
            var editionWithoutTags = withArticles(edition.newest().stream().map(RelatedQuality::withoutTags).toList(),
                    edition, site);
            related.prepare(editionWithoutTags).join();
            rate(HiddenTags.of(Path.of(arguments[0])), site.getBean(ContentReader.class).read().filePaths(), related,
                    editionWithoutTags);
            if (arguments.length > 1) {
                show(Integer.parseInt(arguments[1]), related, edition);
            }
        }
        Promises.exit();
    }

    private static ConfigurableApplicationContext run(Path folder) throws IOException {
        return SpringApplication.run(KanbaoApplication.class, "--kanbao.content=" + folder,
                "--kanbao.data=" + Files.createTempDirectory("kanbao-related"), "--server.port=0",
                "--management.server.port=0", "--logging.level.root=warn");
    }

    /** Measures the links of many stories: processor time and memory of all, and of a single change. */
    private static void measureCost(String[] arguments) throws IOException {
        var random = new Random(STORIES);
        var folder = arguments.length > 1
                ? Stories.mix(Path.of(arguments[1]), STORIES, random)
                : Stories.write(STORIES, random);
        try (var site = run(folder)) {
            var related = site.getBean(RelatedArticles.class);
            var current = site.getBean(CurrentEdition.class).current();
            var all = withArticles(new ArrayList<>(current.newest()), current, site);
            related.prepare(all).join();
            var seconds = cpu() / 1e9;
            System.out.printf(Locale.ROOT, "%,d stories: %.1f s of processor time%n", STORIES, seconds);
            Promises.check(seconds <= 60, "The links take %.1f s; promised are at most 60.", seconds);
            var edition = all;
            var milliseconds = new double[CHANGES];
            for (var number = 0; number < CHANGES; number++) {
                var articles = new ArrayList<>(edition.newest());
                var place = random.nextInt(STORIES);
                var old = articles.get(place);
                articles.set(place, new Article(old.slug(), new Headline(old.title() + "更新" + number, "", "zh-Hans"),
                        old.classification(), old.byline(), old.dates(), old.body(), old.provenance(), old.placement()));
                var next = withArticles(articles, edition, site);
                site.publishEvent(new EditionChange(edition, next));
                var start = cpu();
                related.prepare(next).join();
                milliseconds[number] = (cpu() - start) / 1e6;
                edition = next;
            }
            Arrays.sort(milliseconds);
            System.out.printf(Locale.ROOT, "one change: %.1f ms of processor time, at most %.1f ms%n",
                    milliseconds[CHANGES / 2], milliseconds[CHANGES - 1]);
            Promises.check(milliseconds[CHANGES / 2] <= 30, "A change takes %.1f ms; promised are at most 30.",
                    milliseconds[CHANGES / 2]);
            var before = heap();
            related.prepare(withArticles(List.of(), current, site)).join();
            var megabytes = (before - heap()) / 1e6;
            System.out.printf(Locale.ROOT, "%.1f MB, without the links%n", megabytes);
            Promises.check(megabytes <= 30, "They take %.1f MB; promised are at most 30.", megabytes);
        } finally {
            Stories.delete(folder);
        }
    }

    /** The heap in use after a full collection, in bytes. */
    private static long heap() {
        for (var time = 0; time < 3; time++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The processor time of the thread that compares stories, in nanoseconds. */
    private static long cpu() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("similar stories"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static Edition withArticles(List<Article> articles, Edition edition, ApplicationContext site) {
        return Edition.of(new Content(articles, List.of(), List.of(), SitePages.NONE, Subjects.NONE, SubjectFiles.NONE,
                articles.stream().collect(Collectors.toMap(Article::address, article -> article.slug() + ".md")),
                List.of(), List.of(), List.of(), List.of(), Map.of(), Glossaries.NONE, edition.report(), null, false),
                site.getBean(Site.class));
    }

    private static Article withoutTags(Article article) {
        return new Article(article.slug(), article.headline(), new Classification(COMMON_SECTION, List.of()),
                article.byline(),
                article.dates(), article.body(), article.provenance(),
                new EditorialPlacement(0, List.of(), List.of(), null));
    }

    private static void rate(HiddenTags tags, Map<ArticleAddress, String> files, RelatedArticles related, Edition edition) {
        if (tags.rated().isEmpty()) {
            System.out.println("Too few stories share tags; links are not rated.");
            return;
        }
        var numbers = IntStream.range(0, tags.stories().size()).boxed().collect(
                Collectors.toMap(number -> tags.stories().get(number).file(), number -> number));
        var articles = edition.newest().stream().collect(
                Collectors.toMap(article -> numbers.get(files.get(article.address())), article -> article));
        var rating = new Rating(tags);
        var ratio = rating.print("Kanbao", story -> Optional.ofNullable(articles.get(story)).stream()
                .flatMap(article -> related.relatedTo(article, edition).stream())
                .map(link -> numbers.get(files.get(link.article().address()))).toList());
        Promises.check(ratio >= 1.05, "Links have %.3f of the nDCG of the baseline; promised are at least 1.05.", ratio);
        rating.print("the date only", story -> Optional.ofNullable(articles.get(story)).stream()
                .flatMap(article -> edition.newest().stream().filter(other -> other != article)
                        .sorted(Comparator.comparing(other -> Duration.between(other.published(), article.published()).abs())))
                .map(other -> numbers.get(files.get(other.address()))).toList());
    }

    private static void show(int stories, RelatedArticles related, Edition edition) {
        related.prepare(edition).join();
        var shuffled = new ArrayList<>(edition.newest());
        Collections.shuffle(shuffled, new Random(stories));
        for (var article : shuffled.subList(0, Math.min(stories, shuffled.size()))) {
            System.out.printf("%n%s%n", article.title());
            related.relatedTo(article, edition)
                    .forEach(link -> System.out.printf("    %s  (%s %s)%n", link.article().title(),
                            link.reason(), String.join("、", link.shared().stream().limit(3).toList())));
        }
    }

    /** Rates links by the tags. */
    private static final class Rating {

        private static final int RESAMPLES = 2000;

        private final HiddenTags tags;
        private final List<Integer> rated;
        private final List<Double> baseline;

        Rating(HiddenTags tags) {
            this.tags = tags;
            rated = tags.rated();
            var bigrams = new HiddenTags.Bigrams(tags.stories());
            baseline = gains(bigrams::mostSimilar);
            System.out.printf(Locale.ROOT, "%d of %d stories rated%n%n", rated.size(), tags.stories().size());
            System.out.println("| links by | nDCG@5 | relative to the first | 95 % confidence |");
            System.out.println("|---|---:|---:|---|");
            print("TF-IDF of bigrams, headline × 3, cosine", bigrams::mostSimilar);
        }

        /** Prints the mean of the stories, and returns its ratio to the baseline. */
        double print(String name, IntFunction<List<Integer>> links) {
            var gains = gains(links);
            var ratios = ratios(gains);
            System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f | %.3f to %.3f |%n", name, mean(gains),
                    mean(gains) / mean(baseline), ratios[RESAMPLES / 40], ratios[RESAMPLES - 1 - RESAMPLES / 40]);
            return mean(gains) / mean(baseline);
        }

        /** The ratios of the same random stories, drawn with replacement, in ascending order: the bootstrap of Efron (1979). */
        private double[] ratios(List<Double> gains) {
            var random = new Random(1);
            return DoubleStream.generate(() -> {
                var drawn = random.ints(rated.size(), 0, rated.size()).toArray();
                return Arrays.stream(drawn).mapToDouble(gains::get).sum()
                        / Arrays.stream(drawn).mapToDouble(baseline::get).sum();
            }).limit(RESAMPLES).sorted().toArray();
        }

        private List<Double> gains(IntFunction<List<Integer>> links) {
            return rated.stream().map(story -> gain(links.apply(story), tags.relevantTo(story))).toList();
        }

        /** The normalised discounted cumulative gain of the first links. */
        private static double gain(List<Integer> links, Set<Integer> relevant) {
            var found = IntStream.range(0, Math.min(RATED_LINKS, links.size()))
                    .filter(at -> relevant.contains(links.get(at))).mapToDouble(Rating::discount).sum();
            return found / IntStream.range(0, Math.min(RATED_LINKS, relevant.size())).mapToDouble(Rating::discount).sum();
        }

        private static double discount(int at) {
            return Math.log(2) / Math.log(at + 2);
        }

        private static double mean(List<Double> gains) {
            return gains.stream().mapToDouble(gain -> gain).average().orElse(0);
        }

    }

}
