package kanbao.related;

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
 * Related articles that need no index: the editor's picks, then articles with shared topics, then the latest of the section,
 * then the latest of the site.
 *
 * <p>A shared topic scores {@code ln(N / n)} if {@code n} of {@code N} articles have it: the inverse document frequency (Spärck
 * Jones, Journal of Documentation, 1972). Equal scores are ordered newest first. Only the latest articles of a topic are
 * scored, so that the cost does not grow with the site.
 */
final class RelatedByTopic {

    private static final int MAX_CANDIDATES = 50;
    private static final int MAX_PER_TOPIC = 200;

    private RelatedByTopic() {
    }

    /** The candidates, best first. They may contain duplicates and the article itself. */
    static Stream<RelatedArticle> of(Article article, Edition edition) {
        return Stream.of(picks(article, edition), sharingTopics(article, edition),
                latest(edition.section(article.section().slug()).stream())
                        .map(other -> RelatedArticle.of(Reason.SECTION, other)),
                edition.newest().stream().map(other -> RelatedArticle.of(Reason.NEWEST, other)))
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

    private static Stream<Article> latest(Stream<? extends Listing<?>> listings) {
        return listings.flatMap(listing -> listing.newest().stream().limit(MAX_PER_TOPIC));
    }

}
