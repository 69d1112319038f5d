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
 * Links that need no index: the editor's picks, then the stories that share topics with this one, then the latest of its
 * section, then the latest of the paper.
 *
 * <p>A shared topic counts for as much as it is rare: {@code ln(N / n)} for a topic on {@code n} of {@code N} articles,
 * the inverse document frequency of Spärck Jones (Journal of Documentation, 1972). Of equals the newer comes first. Of
 * a topic that hundreds of articles share only the latest are looked at, so that the cost does not grow with the paper.
 */
final class RelatedByTopic {

    private static final int MOST = 50;
    private static final int LATEST_OF_A_TOPIC = 200;

    private RelatedByTopic() {
    }

    /** Candidates in their order, some more than once, perhaps the article itself. */
    static Stream<RelatedArticle> of(Article article, Edition edition) {
        return Stream.of(picks(article, edition), sharingTopics(article, edition),
                latest(edition.section(article.section().slug()).stream())
                        .map(other -> RelatedArticle.because(Reason.SECTION, other)),
                edition.newest().stream().map(other -> RelatedArticle.because(Reason.NEWEST, other)))
                .flatMap(links -> links);
    }

    static Stream<RelatedArticle> picks(Article article, Edition edition) {
        return article.placement()
                .related()
                .stream()
                .flatMap(slug -> edition.article(slug).stream())
                .map(pick -> RelatedArticle.because(Reason.EDITOR_PICK, pick));
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
                .limit(MOST)
                .map(entry -> edition.article(entry.getKey()).orElseThrow())
                .map(other -> RelatedArticle.sharing(List.of(), other, article));
    }

    private static Stream<Article> latest(Stream<? extends Listing<?>> listings) {
        return listings.flatMap(listing -> listing.newest().stream().limit(LATEST_OF_A_TOPIC));
    }

}
