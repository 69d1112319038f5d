import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import kanbao.KanbaoApplication;
import kanbao.article.Article;
import kanbao.article.Classification;
import kanbao.article.EditorialPlacement;
import kanbao.article.Headline;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.article.Subjects;
import kanbao.content.Content;
import kanbao.content.SitePages;
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
            return;
        }
        try (var site = run(Path.of(arguments[0]))) {
            var edition = site.getBean(CurrentEdition.class).current();
            var related = site.getBean(RelatedArticles.class);
            var editionWithoutTags = withArticles(edition.newest().stream().map(RelatedQuality::withoutTags).toList(),
                    edition, site);
            System.out.printf(Locale.ROOT, "%,d stories, links in %.1f s of processor time%n%n", edition.newest().size(),
                    cpuOf(() -> related.prepare(editionWithoutTags).join()));
            new RelevanceRating(edition).print(related, editionWithoutTags);
            if (arguments.length > 1) {
                show(Integer.parseInt(arguments[1]), related, edition);
            }
        }
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
            var seconds = cpuOf(() -> related.prepare(all).join());
            System.out.printf(Locale.ROOT, "%,d stories: %.1f s of processor time%n", STORIES, seconds);
            var edition = all;
            for (var number = 0; number < CHANGES; number++) {
                var articles = new ArrayList<>(edition.newest());
                var place = random.nextInt(STORIES);
                var old = articles.get(place);
                articles.set(place, new Article(old.slug(), new Headline(old.title() + "更新" + number, "", "zh-Hans"),
                        old.classification(), old.byline(), old.dates(), old.body(), old.provenance(), old.placement()));
                var next = withArticles(articles, edition, site);
                site.publishEvent(new EditionChange(edition, next));
                System.out.printf(Locale.ROOT, "one change: %.1f ms of processor time%n",
                        1000 * cpuOf(() -> related.prepare(next).join()));
                edition = next;
            }
            var before = heap();
            related.prepare(withArticles(List.of(), current, site)).join();
            System.out.printf(Locale.ROOT, "%.1f MB, without the links%n", (before - heap()) / 1e6);
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

    /** The processor time of the thread that compares stories, in seconds. */
    private static double cpuOf(Runnable work) {
        var before = cpu();
        work.run();
        return (cpu() - before) / 1e9;
    }

    private static long cpu() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("similar stories"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static Edition withArticles(List<Article> articles, Edition edition, ApplicationContext site) {
        return Edition.of(new Content(articles, List.of(), List.of(), SitePages.NONE, Subjects.NONE,
                articles.stream().collect(Collectors.toMap(Article::address, article -> article.slug() + ".md")),
                List.of(), List.of(), List.of(), List.of(), Map.of(), edition.report(), null, false),
                site.getBean(Site.class));
    }

    private static Article withoutTags(Article article) {
        return new Article(article.slug(), article.headline(), new Classification(COMMON_SECTION, List.of()),
                article.byline(),
                article.dates(), article.body(), article.provenance(),
                new EditorialPlacement(0, List.of(), List.of(), null));
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

    /** Knows which stories share tags and are thereby relevant to each other. */
    private static final class RelevanceRating {

        private final List<Article> stories;
        private final Map<Slug, Set<String>> tags;
        private final Map<Slug, Set<Slug>> relevant = new HashMap<>();

        RelevanceRating(Edition edition) {
            stories = edition.newest();
            var frequency = stories.stream()
                    .flatMap(story -> story.classification().topics().stream())
                    .collect(Collectors.groupingBy(topic -> topic.slug().value(), Collectors.counting()));
            tags = stories.stream().collect(Collectors.toMap(Article::slug, story -> story.classification()
                    .topics()
                    .stream()
                    .map(topic -> topic.slug().value())
                    .filter(tag -> frequency.get(tag) >= 2 && frequency.get(tag) <= stories.size() / 10.0)
                    .collect(Collectors.toSet())));
            stories.forEach(story -> relevant.put(story.slug(), stories.stream()
                    .filter(other -> other != story && shared(story, other) > 0)
                    .map(Article::slug)
                    .collect(Collectors.toSet())));
        }

        private long shared(Article one, Article other) {
            return tags.get(one.slug()).stream().filter(tags.get(other.slug())::contains).count();
        }

        void print(RelatedArticles related, Edition editionWithoutTags) {
            var bigrams = new Bigrams(stories);
            System.out.println("| links by | P@5 | nDCG@5 | MRR | nDCG@5 relative to the first | stories with 5 links |");
            System.out.println("|---|---:|---:|---:|---:|---:|");
            var baseline = score(bigrams::mostSimilar).ndcg();
            row("TF-IDF of bigrams, headline × 3, cosine", bigrams::mostSimilar, baseline);
            row("Kanbao",
                    story -> related.relatedTo(editionWithoutTags.article(story.slug()).orElseThrow(), editionWithoutTags)
                            .stream()
                            .map(link -> link.article().slug())
                            .toList(),
                    baseline);
            row("Hugo without tags: by date", this::byDate, baseline);
            row("Hugo with the tags of the rating", this::byTags, baseline);
        }

        private void row(String name, Function<Article, List<Slug>> links, double baseline) {
            var score = score(links);
            var full = stories.stream().filter(story -> links.apply(story).size() >= RATED_LINKS).count();
            System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f | %.3f | %.2f | %.0f %% |%n", name, score.precision(),
                    score.ndcg(), score.mrr(), score.ndcg() / baseline, 100.0 * full / stories.size());
        }

        private List<Slug> byDate(Article story) {
            return stories.stream()
                    .filter(other -> other != story)
                    .sorted(Comparator.comparing(other -> Duration.between(other.published(), story.published()).abs()))
                    .map(Article::slug)
                    .toList();
        }

        private List<Slug> byTags(Article story) {
            return stories.stream()
                    .filter(other -> other != story && shared(story, other) > 0)
                    .sorted(Comparator.comparingLong(other -> -shared(story, other)))
                    .map(Article::slug)
                    .toList();
        }

        private Score score(Function<Article, List<Slug>> links) {
            var rated = stories.stream().filter(story -> relevant.get(story.slug()).size() >= 3).toList();
            var scores = rated.stream().map(story -> score(links.apply(story), relevant.get(story.slug()))).toList();
            return new Score(mean(scores, Score::precision), mean(scores, Score::ndcg), mean(scores, Score::mrr));
        }

        private static double mean(List<Score> scores, ToDoubleFunction<Score> of) {
            return scores.stream().mapToDouble(of).average().orElse(0);
        }

        private static Score score(List<Slug> links, Set<Slug> relevant) {
            var found = IntStream.range(0, Math.min(RATED_LINKS, links.size()))
                    .filter(at -> relevant.contains(links.get(at))).toArray();
            var ideal = IntStream.range(0, Math.min(RATED_LINKS, relevant.size())).mapToDouble(RelevanceRating::gain)
                    .sum();
            var first = IntStream.range(0, links.size()).filter(at -> relevant.contains(links.get(at))).findFirst();
            return new Score((double) found.length / RATED_LINKS,
                    Arrays.stream(found).mapToDouble(RelevanceRating::gain).sum() / ideal,
                    first.isPresent() ? 1.0 / (first.getAsInt() + 1) : 0);
        }

        private static double gain(int at) {
            return Math.log(2) / Math.log(at + 2);
        }

    }

    private record Score(double precision, double ndcg, double mrr) {}

    /**
     * The baseline: Chinese bigrams and Latin words by (1 + ln(frequency)) × ln(N / n), a word of the headline counted three times
     * more, compared by cosine.
     */
    private static final class Bigrams {

        private static final int HEADLINE_WEIGHT = 3;
        private static final Pattern RUN = Pattern.compile("[\\u4e00-\\u9fff]+|[a-z0-9]{2,}");

        private final List<Article> stories;
        private final Map<Slug, Map<String, Double>> vectors = new HashMap<>();

        Bigrams(List<Article> stories) {
            this.stories = stories;
            var frequency = new HashMap<String, Integer>();
            stories.forEach(story -> {
                var counts = new HashMap<String, Double>();
                count(story.title(), HEADLINE_WEIGHT, counts);
                count(story.body().text(), 1, counts);
                counts.keySet().forEach(term -> frequency.merge(term, 1, Integer::sum));
                vectors.put(story.slug(), counts);
            });
            vectors.values().forEach(vector -> {
                vector.keySet().removeIf(term -> frequency.get(term) < 2);
                vector.replaceAll((term, count) -> (1 + Math.log(count))
                        * Math.log((double) stories.size() / frequency.get(term)));
                var length = Math.sqrt(vector.values().stream().mapToDouble(weight -> weight * weight).sum());
                vector.replaceAll((_, weight) -> weight / (length == 0 ? 1 : length));
            });
        }

        List<Slug> mostSimilar(Article story) {
            var similarity = new HashMap<Slug, Double>();
            stories.forEach(other -> similarity.put(other.slug(),
                    cosine(vectors.get(story.slug()), vectors.get(other.slug()))));
            return stories.stream()
                    .filter(other -> other != story)
                    .sorted(Comparator.comparingDouble(other -> -similarity.get(other.slug())))
                    .limit(50)
                    .map(Article::slug)
                    .toList();
        }

        private static double cosine(Map<String, Double> one, Map<String, Double> other) {
            return one.entrySet().stream()
                    .mapToDouble(entry -> entry.getValue() * other.getOrDefault(entry.getKey(), 0.0)).sum();
        }

        private static void count(String text, int weight, Map<String, Double> counts) {
            RUN.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).forEach(run -> {
                if (run.charAt(0) < '\u4e00' || run.length() == 1) {
                    counts.merge(run, (double) weight, Double::sum);
                    return;
                }
                for (var at = 0; at + 2 <= run.length(); at++) {
                    counts.merge(run.substring(at, at + 2), (double) weight, Double::sum);
                }
            });
        }

    }

}
