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
import kanbao.edition.CurrentEdition;
import kanbao.edition.Edition;
import kanbao.related.RelatedArticles;
import kanbao.site.Site;

/** Judges related links by hidden tags; {@code bench/related} runs it. */
class RelatedQuality {

    private static final int FIRST = 5;
    private static final Section NOWHERE = new Section(Slug.of("all"), "all");

    void main(String[] arguments) throws IOException {
        var paper = SpringApplication.run(KanbaoApplication.class, "--kanbao.content=" + arguments[0],
                "--kanbao.data=" + Files.createTempDirectory("kanbao-related"), "--server.port=0",
                "--management.server.port=0", "--logging.level.root=warn");
        try (paper) {
            var edition = paper.getBean(CurrentEdition.class).current();
            var related = paper.getBean(RelatedArticles.class);
            var hidden = Edition.of(new Content(edition.newest().stream().map(RelatedQuality::hidden).toList(), List.of(),
                    List.of(), edition.report(), null, false), paper.getBean(Site.class));
            var start = System.nanoTime();
            related.prepare(hidden).join();
            System.out.printf(Locale.ROOT, "%,d stories, index and links in %.1f s%n%n", edition.newest().size(),
                    (System.nanoTime() - start) / 1e9);
            new Judgement(edition).print(related, hidden);
            if (arguments.length > 1) {
                show(Integer.parseInt(arguments[1]), related, edition);
            }
        }
    }

    private static Article hidden(Article article) {
        return new Article(article.slug(), article.headline(), new Classification(NOWHERE, List.of()), article.byline(),
                article.dates(), article.body(), article.provenance(), new EditorialPlacement(0, List.of(), List.of()));
    }

    private static void show(int stories, RelatedArticles related, Edition edition) {
        related.prepare(edition).join();
        var shuffled = new ArrayList<>(edition.newest());
        Collections.shuffle(shuffled, new Random(stories));
        for (var article : shuffled.subList(0, Math.min(stories, shuffled.size()))) {
            System.out.printf("%n%s%n", article.title());
            related.relatedTo(article, edition).forEach(link -> System.out.printf("    %s  (%s %s)%n", link.article().title(),
                    link.reason(), String.join("、", link.shared().stream().limit(3).toList())));
        }
    }

    /** Which stories are relevant to which. */
    private static final class Judgement {

        private final List<Article> stories;
        private final Map<Slug, Set<String>> tags;
        private final Map<Slug, Set<Slug>> relevant = new HashMap<>();

        Judgement(Edition edition) {
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

        void print(RelatedArticles related, Edition hidden) {
            var bigrams = new Bigrams(stories);
            System.out.println("| links by | P@5 | nDCG@5 | MRR | nDCG@5 to bigrams | stories with 5 links |");
            System.out.println("|---|---:|---:|---:|---:|---:|");
            var plain = score(bigrams::like).ndcg();
            row("TF-IDF of character bigrams, cosine", bigrams::like, plain);
            row("Kanbao", story -> related.relatedTo(hidden.article(story.slug()).orElseThrow(), hidden)
                    .stream()
                    .map(link -> link.article().slug())
                    .toList(), plain);
            row("Hugo, tags hidden: the nearest date", this::byDate, plain);
            row("Hugo, tags seen, by which this is judged", this::byTags, plain);
        }

        private void row(String name, Function<Article, List<Slug>> links, double plain) {
            var score = score(links);
            var full = stories.stream().filter(story -> links.apply(story).size() >= FIRST).count();
            System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f | %.3f | %.2f | %.0f %% |%n", name, score.precision(),
                    score.ndcg(), score.mrr(), score.ndcg() / plain, 100.0 * full / stories.size());
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
            var judged = stories.stream().filter(story -> relevant.get(story.slug()).size() >= 3).toList();
            var scores = judged.stream().map(story -> score(links.apply(story), relevant.get(story.slug()))).toList();
            return new Score(mean(scores, Score::precision), mean(scores, Score::ndcg), mean(scores, Score::mrr));
        }

        private static double mean(List<Score> scores, ToDoubleFunction<Score> of) {
            return scores.stream().mapToDouble(of).average().orElse(0);
        }

        private static Score score(List<Slug> links, Set<Slug> relevant) {
            var found = IntStream.range(0, Math.min(FIRST, links.size())).filter(at -> relevant.contains(links.get(at))).toArray();
            var ideal = IntStream.range(0, Math.min(FIRST, relevant.size())).mapToDouble(Judgement::gain).sum();
            var first = IntStream.range(0, links.size()).filter(at -> relevant.contains(links.get(at))).findFirst();
            return new Score((double) found.length / FIRST, Arrays.stream(found).mapToDouble(Judgement::gain).sum() / ideal,
                    first.isPresent() ? 1.0 / (first.getAsInt() + 1) : 0);
        }

        private static double gain(int at) {
            return Math.log(2) / Math.log(at + 2);
        }

    }

    private record Score(double precision, double ndcg, double mrr) {}

    /** The plain way: every pair of neighbouring letters counts as often as it is there, times ln(N / n). */
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

        List<Slug> like(Article story) {
            var likeness = new HashMap<Slug, Double>();
            stories.forEach(other -> likeness.put(other.slug(), cosine(vectors.get(story.slug()), vectors.get(other.slug()))));
            return stories.stream()
                    .filter(other -> other != story)
                    .sorted(Comparator.comparingDouble(other -> -likeness.get(other.slug())))
                    .limit(50)
                    .map(Article::slug)
                    .toList();
        }

        private static double cosine(Map<String, Double> one, Map<String, Double> other) {
            return one.entrySet().stream().mapToDouble(entry -> entry.getValue() * other.getOrDefault(entry.getKey(), 0.0)).sum();
        }

        private static Map<String, Double> counts(String text) {
            var counts = new HashMap<String, Double>();
            var letters = text.toLowerCase(Locale.ROOT);
            IntStream.range(0, letters.length() - 1)
                    .filter(at -> Character.isLetterOrDigit(letters.charAt(at)) && Character.isLetterOrDigit(letters.charAt(at + 1)))
                    .forEach(at -> counts.merge(letters.substring(at, at + 2), 1.0, Double::sum));
            return counts;
        }

    }

}
