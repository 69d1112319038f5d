package kanbao.related;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.Topic;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.related.RelatedArticle.Reason;

/**
 * Related articles that need no index: the editor's picks, then articles with shared topics, then those of the section that were
 * published at about the same time, then those of the site. The latest would be the same for all articles.
 *
 * <p>A shared topic scores {@code ln(N / n)} if {@code n} of {@code N} articles have it: the inverse document frequency (Spärck
 * Jones, Journal of Documentation, 1972). Equal scores are ordered newest first. Only the latest articles of a topic are
 * scored, so that the cost does not grow with the site.
 */
final class RelatedByTopic {

    private static final int MAX_CANDIDATES = 50;
    private static final int MAX_PER_TOPIC = 200;
    /** How many articles of about the same time are considered, before and after. */
    private static final int MAX_CLOSE = 20;

    private RelatedByTopic() {
    }

    /** The candidates, best first. They may contain duplicates and the article itself. */
    static Stream<RelatedArticle> of(Article article, Edition edition) {
        return Stream.of(picks(article, edition), sharingTopics(article, edition),
                edition.section(article.section().slug())
                        .stream()
                        .flatMap(section -> closest(article, section.newest()))
                        .map(other -> RelatedArticle.of(Reason.SECTION, other)),
                closest(article, edition.newest()).map(other -> RelatedArticle.of(Reason.SAME_TIME, other)))
                .flatMap(links -> links);
    }

    static Stream<RelatedArticle> picks(Article article, Edition edition) {
        return article.placement()
                .related()
                .stream()
                .flatMap(slug -> edition.article(slug).stream())
                .map(pick -> RelatedArticle.of(Reason.EDITOR_PICK, pick));
    }

    private static Stream<RelatedArticle> sharingTopics(Article article, Edition edition) {
        var scores = new HashMap<Slug, Double>();
        for (Topic topic : article.classification().topics()) {
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
                .limit(MAX_CANDIDATES)
                .map(entry -> edition.article(entry.getKey()).orElseThrow())
                .map(other -> RelatedArticle.sharing(List.of(), other, article));
    }

    /** Those that were published shortly before and after the article, the closest first. */
    private static Stream<Article> closest(Article article, List<Article> newest) {
        var found = Collections.binarySearch(newest, article, Article.NEWEST_FIRST);
        var place = found < 0 ? -found - 1 : found;
        var near = newest.subList(Math.max(0, place - MAX_CLOSE), Math.min(newest.size(), place + MAX_CLOSE));
        return near.stream().sorted(Comparator.comparing(
                other -> Duration.between(article.published(), other.published()).abs()));
    }

    private static Stream<Article> latest(Stream<? extends Listing<?>> listings) {
        return listings.flatMap(listing -> listing.newest().stream().limit(MAX_PER_TOPIC));
    }

}
