package kanbao.related;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.edition.CurrentEdition;
import kanbao.edition.CurrentEdition.Coming;
import kanbao.edition.Edition;
import kanbao.search.IndexBuilder;
import kanbao.search.SimilarStoryFinder;

/**
 * The editor's picks, then the stories that are most alike by their words and topics, each story only in one of its forms, then
 * what {@link RelatedByTopic} has. They are found in the background; until they are, those of {@link RelatedByTopic} stand in.
 */
@Component
class RelatedByText implements RelatedArticles, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RelatedByText.class);

    private final IndexBuilder indexes;
    private final BackgroundThrottle pace = new BackgroundThrottle();

    RelatedByText(IndexBuilder indexes) {
        this.indexes = indexes;
    }

    /** The links of one edition: by words where they are found, the simple ones where they were asked for before. */
    private record Kept(Map<Slug, List<RelatedArticle>> byWords, Map<Slug, List<RelatedArticle>> simple,
            AtomicReference<@Nullable CompletableFuture<Void>> finding) {}

    @Override
    public List<RelatedArticle> relatedTo(Article article, Edition edition) {
        var kept = kept(edition);
        var best = kept.byWords().get(article.slug());
        return best == null ? kept.simple().computeIfAbsent(article.slug(), _ -> simple(article, edition)) : best;
    }

    /** Once for each edition, whoever asks. */
    @Override
    public synchronized CompletableFuture<Void> prepare(Edition edition) {
        var kept = kept(edition);
        var earlier = kept.finding().get();
        if (earlier != null) {
            return earlier;
        }
        var finding = find(kept, edition);
        kept.finding().set(finding);
        return finding;
    }

    private CompletableFuture<Void> find(Kept kept, Edition edition) {
        return indexes.withSimilarStories(edition, similar -> {
            var start = System.nanoTime();
            edition.newest().forEach(article -> {
                kept.byWords().put(article.slug(), byWords(article, similar, edition));
                kept.simple().remove(article.slug());
            });
            LOG.info("Related links of {} stories ready in {} ms", edition.newest().size(),
                    (System.nanoTime() - start) / 1_000_000);
        });
    }

    @EventListener
    void prepareFirst(ApplicationReadyEvent ready) {
        var first = ready.getApplicationContext().getBean(CurrentEdition.class).current();
        pace.next(() -> prepare(first));
    }

    /** Until its own are found, an edition has the links of the one before, for the stories that have not changed. */
    @EventListener
    void carryOver(Coming coming) {
        var before = kept(coming.now()).byWords();
        var next = coming.next();
        var links = kept(next).byWords();
        next.newest().forEach(article -> {
            var earlier = before.get(article.slug());
            if (earlier != null && coming.now().article(article.slug()).filter(article::equals).isPresent()) {
                links.put(article.slug(), stillThere(earlier, next));
            }
        });
        pace.next(() -> prepare(next));
    }

    private static List<RelatedArticle> stillThere(List<RelatedArticle> links, Edition edition) {
        var areTheSame = links.stream().map(RelatedArticle::article).allMatch(
                article -> edition.article(article.slug()).filter(article::equals).isPresent());
        return areTheSame
                ? links
                : links.stream()
                        .flatMap(link -> edition.article(link.article().slug())
                                .map(article -> new RelatedArticle(article, link.reason(), link.shared()))
                                .stream())
                        .toList();
    }

    private static Kept kept(Edition edition) {
        return edition.answer(Kept.class, _ -> new Kept(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(),
                new AtomicReference<>()));
    }

    private static List<RelatedArticle> simple(Article article, Edition edition) {
        var selection = new RelatedSelection(article, (one, other) -> one.slug().equals(other.slug()));
        RelatedByTopic.of(article, edition).takeWhile(_ -> !selection.isFull()).forEach(selection::add);
        return selection.links();
    }

    private static List<RelatedArticle> byWords(Article article, SimilarStoryFinder similar, Edition edition) {
        var selection = new RelatedSelection(article, similar::areCopies);
        RelatedByTopic.picks(article, edition).forEach(selection::pick);
        selection.addBest(similar);
        RelatedByTopic.of(article, edition).takeWhile(_ -> !selection.isFull()).forEach(selection::add);
        return selection.links().isEmpty() ? simple(article, edition) : selection.links();
    }

    @Override
    public void destroy() {
        pace.end();
    }

}
