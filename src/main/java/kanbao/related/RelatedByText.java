package kanbao.related;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.edition.BackgroundThrottle;
import kanbao.edition.CurrentEdition;
import kanbao.edition.CurrentEdition.EditionChange;
import kanbao.edition.Edition;
import kanbao.messages.MessageBundle;
import kanbao.search.IndexBuilder;
import kanbao.search.SimilarStoryFinder;

/**
 * Links to the editor's picks, then to the stories with the most similar text and topics (only one of several copies), then to
 * those of {@link RelatedByTopic}. The similar stories are found in the background; until then all links come from
 * {@link RelatedByTopic}.
 */
@Component
class RelatedByText extends BackgroundThrottle implements RelatedArticles {

    private static final Logger LOG = LoggerFactory.getLogger(RelatedByText.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");

    private final IndexBuilder indexes;
    private final BlockingQueue<Edition> queue = new ArrayBlockingQueue<>(1);

    RelatedByText(IndexBuilder indexes) {
        super("related");
        this.indexes = indexes;
    }

    /** The links of one edition by article; {@code byTopic} caches what readers needed before {@code byText} was complete. */
    private record CachedLinks(Map<Slug, List<RelatedArticle>> byText, Map<Slug, List<RelatedArticle>> byTopic,
            AtomicReference<@Nullable CompletableFuture<Void>> preparation) {}

    @Override
    public List<RelatedArticle> relatedTo(Article article, Edition edition) {
        var cached = cachedLinks(edition);
        var links = cached.byText().get(article.slug());
        return links == null ? cached.byTopic().computeIfAbsent(article.slug(), _ -> byTopic(article, edition)) : links;
    }

    @Override
    public synchronized CompletableFuture<Void> prepare(Edition edition) {
        var cached = cachedLinks(edition);
        var earlier = cached.preparation().get();
        if (earlier != null) {
            return earlier;
        }
        var preparation = findLinks(cached, edition);
        cached.preparation().set(preparation);
        return preparation;
    }

    private CompletableFuture<Void> findLinks(CachedLinks cached, Edition edition) {
        return indexes.withSimilarStories(edition, similar -> {
            var start = System.nanoTime();
            edition.newest().forEach(article -> {
                cached.byText().put(article.slug(), byText(article, similar, edition));
                cached.byTopic().remove(article.slug());
            });
            LOG.info(LOG_MESSAGES.get("related.ready", edition.newest().size(),
                    (System.nanoTime() - start) / 1_000_000));
        });
    }

    /** The latest edition; editions before it that are still in the queue are skipped. */
    @Override
    protected Task nextTask() throws InterruptedException {
        var edition = queue.take();
        return () -> prepare(edition).handle((_, _) -> edition).get();
    }

    private synchronized void enqueue(Edition edition) {
        queue.clear();
        queue.add(edition);
    }

    @EventListener
    void prepareFirst(ApplicationReadyEvent ready) {
        enqueue(ready.getApplicationContext().getBean(CurrentEdition.class).current());
    }

    /** Until its own links are found, the next edition keeps the current links of all articles that have not changed. */
    @EventListener
    void carryOver(EditionChange change) {
        var current = cachedLinks(change.current()).byText();
        var next = change.next();
        var links = cachedLinks(next).byText();
        next.newest().forEach(article -> {
            var earlier = current.get(article.slug());
            if (earlier != null && contains(change.current(), article)) {
                links.put(article.slug(), stillPublished(earlier, next));
            }
        });
        enqueue(next);
    }

    private static List<RelatedArticle> stillPublished(List<RelatedArticle> links, Edition edition) {
        return links.stream().allMatch(link -> contains(edition, link.article()))
                ? links
                : links.stream()
                        .flatMap(link -> edition.article(link.article().slug())
                                .map(article -> new RelatedArticle(article, link.reason(), link.shared()))
                                .stream())
                        .toList();
    }

    private static boolean contains(Edition edition, Article article) {
        return edition.article(article.slug()).filter(article::equals).isPresent();
    }

    private static CachedLinks cachedLinks(Edition edition) {
        return edition.derived(CachedLinks.class, _ -> new CachedLinks(new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(), new AtomicReference<>()));
    }

    private static List<RelatedArticle> byTopic(Article article, Edition edition) {
        var selection = new RelatedSelection(article, (one, other) -> one.slug().equals(other.slug()));
        RelatedByTopic.of(article, edition).takeWhile(_ -> !selection.isFull()).forEach(selection::add);
        return selection.links();
    }

    private static List<RelatedArticle> byText(Article article, SimilarStoryFinder similar, Edition edition) {
        var selection = new RelatedSelection(article, similar::areCopies);
        RelatedByTopic.picks(article, edition).forEach(selection::addPick);
        selection.addSimilar(similar);
        RelatedByTopic.of(article, edition).takeWhile(_ -> !selection.isFull()).forEach(selection::add);
        return selection.links().isEmpty() ? byTopic(article, edition) : selection.links();
    }

}
