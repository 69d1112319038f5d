import java.io.IOException;
import java.nio.file.Files;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.boot.SpringApplication;

import kanbao.KanbaoApplication;
import kanbao.article.Article;
import kanbao.article.Classification;
import kanbao.article.EditorialPlacement;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.content.Content;
import kanbao.content.SitePages;
import kanbao.edition.CurrentEdition;
import kanbao.edition.Edition;
import kanbao.related.RelatedArticles;
import kanbao.site.Site;

/** Rates related links by tags that the selection cannot see; {@code bench/related} runs it. */
class RelatedQuality {

    private static final int RATED_LINKS = 5;
    private static final Section COMMON_SECTION = new Section(Slug.of("all"), "all");

    void main(String[] arguments) throws IOException {
        var site = SpringApplication.run(KanbaoApplication.class, "--kanbao.content=" + arguments[0],
                "--kanbao.data=" + Files.createTempDirectory("kanbao-related"), "--server.port=0",
                "--management.server.port=0", "--logging.level.root=warn");
        try (site) {
            var edition = site.getBean(CurrentEdition.class).current();
            var related = site.getBean(RelatedArticles.class);
            var editionWithoutTags = Edition.of(contentWithoutTags(edition), site.getBean(Site.class));
            var start = System.nanoTime();
            related.prepare(editionWithoutTags).join();
            System.out.printf(Locale.ROOT, "%,d stories, index and links in %.1f s%n%n", edition.newest().size(),
                    (System.nanoTime() - start) / 1e9);
            new RelevanceRating(edition).print(related, editionWithoutTags);
            if (arguments.length > 1) {
                show(Integer.parseInt(arguments[1]), related, edition);
            }
        }
    }

    private static Content contentWithoutTags(Edition edition) {
        var files = edition.newest().stream()
                .collect(Collectors.toMap(Article::address, article -> article.slug() + ".md"));
        return new Content(edition.newest().stream().map(RelatedQuality::withoutTags).toList(), List.of(), List.of(),
                SitePages.NONE,
                files, List.of(),
                List.of(), List.of(), List.of(), Map.of(),
                edition.report(), null, false);
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
            System.out.println("| links by | P@5 | nDCG@5 | MRR | nDCG@5 relative to bigrams | stories with 5 links |");
            System.out.println("|---|---:|---:|---:|---:|---:|");
            var baseline = score(bigrams::mostSimilar).ndcg();
            row("TF-IDF of character bigrams, cosine", bigrams::mostSimilar, baseline);
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

    /** The baseline: pairs of adjacent letters, weighted by frequency times ln(N / n). */
    private static final class Bigrams {

        private final List<Article> stories;
        private final Map<Slug, Map<String, Double>> vectors = new HashMap<>();

        Bigrams(List<Article> stories) {
            this.stories = stories;
            var frequency = new HashMap<String, Integer>();
            stories.forEach(story -> {
                var counts = counts(story.title() + "\n" + story.body().text());
                counts.keySet().forEach(pair -> frequency.merge(pair, 1, Integer::sum));
                vectors.put(story.slug(), counts);
            });
            vectors.values().forEach(vector -> {
                vector.replaceAll((pair, count) -> count * Math.log((double) stories.size() / frequency.get(pair)));
                var length = Math.sqrt(vector.values().stream().mapToDouble(weight -> weight * weight).sum());
                vector.replaceAll((_, weight) -> weight / length);
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

        private static Map<String, Double> counts(String text) {
            var counts = new HashMap<String, Double>();
            var letters = text.toLowerCase(Locale.ROOT);
            IntStream.range(0, letters.length() - 1)
                    .filter(at -> Character.isLetterOrDigit(letters.charAt(at))
                            && Character.isLetterOrDigit(letters.charAt(at + 1)))
                    .forEach(at -> counts.merge(letters.substring(at, at + 2), 1.0, Double::sum));
            return counts;
        }

    }

}
