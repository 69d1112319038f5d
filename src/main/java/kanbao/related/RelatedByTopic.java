package kanbao.related;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.Topic;
import kanbao.edition.Edition;
import kanbao.edition.Listing;

/**
 * The editor's picks, then the articles that share topics with this one, then the latest of its section, then the
 * latest of the paper.
 *
 * <p>A shared topic counts for as much as it is rare: {@code ln(N / n)} for a topic on {@code n} of {@code N} articles,
 * the inverse document frequency of Spärck Jones (Journal of Documentation, 1972). Of equals the newer comes first. Of
 * a topic that hundreds of articles share only the latest are looked at, so that the cost does not grow with the paper.
 */
@Component
class RelatedByTopic implements Related {

    private static final int LINKS = 6;
    private static final int LATEST_OF_A_TOPIC = 200;

    @Override
    public List<Article> beside(Article article, Edition edition) {
        return edition.answer(Kept.class, _ -> new Kept(new ConcurrentHashMap<>())).links().computeIfAbsent(
                article.slug(), _ -> find(article, edition));
    }

    private record Kept(Map<Slug, List<Article>> links) {}

    private static List<Article> find(Article article, Edition edition) {
        var picks = article.placement().related().stream().flatMap(slug -> edition.article(slug).stream());
        var sharing = sharingTopics(article, edition).stream();
        var sameSection = latest(edition.section(article.section().slug()).stream());
        var candidates = Stream.of(picks, sharing, sameSection, edition.newest().stream()).flatMap(links -> links);
        var taken = new HashSet<>(Set.of(article.slug()));
        return candidates.filter(candidate -> taken.add(candidate.slug())).limit(LINKS).toList();
    }

    private static List<Article> sharingTopics(Article article, Edition edition) {
        var scores = new HashMap<Slug, Double>();
        for (Topic topic : article.filing().topics()) {
            edition.topic(topic.slug()).ifPresent(listing -> {
                var rarity = Math.log((double) edition.newest().size() / listing.newest().size());
                latest(Stream.of(listing)).forEach(other -> scores.merge(other.slug(), rarity, Double::sum));
            });
        }
        return scores.entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Entry.<Slug, Double>comparingByValue().reversed().thenComparing(
                        entry -> edition.article(entry.getKey()).orElseThrow(), Article.NEWEST_FIRST))
                .limit(LINKS + 1)
                .map(entry -> edition.article(entry.getKey()).orElseThrow())
                .toList();
    }

    private static Stream<Article> latest(Stream<? extends Listing<?>> listings) {
        return listings.flatMap(listing -> listing.newest().stream().limit(LATEST_OF_A_TOPIC));
    }

}
