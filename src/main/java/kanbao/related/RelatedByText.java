package kanbao.related;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

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
import kanbao.related.RelatedArticle.Reason;
import kanbao.search.IndexBuilder;

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
    private final ExecutorService executor = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("similar stories").daemon().factory());
    /** Used only by that thread. */
    private final SimilarStories similar = new SimilarStories();
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

    /** Begins when the index for the search is complete, because readers need that first. */
    private CompletableFuture<Void> findLinks(CachedLinks cached, Edition edition) {
        return indexes.indexOf(edition)
                .handle((_, _) -> edition)
                .thenAcceptAsync(next -> findNow(cached, next), executor)
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        LOG.error(LOG_MESSAGES.get("related.failed"), failure);
                    }
                });
    }

    /** Keeps the links of articles whose similar stories are the same as in the previous edition. */
    private void findNow(CachedLinks cached, Edition edition) {
        var start = System.nanoTime();
        var affected = similar.update(edition.newest());
        edition.newest().stream().filter(
                article -> affected.contains(article.slug()) || !isComplete(article, cached.byText(), edition))
                .forEach(article -> {
                    var earlier = cached.byText().getOrDefault(article.slug(), List.of());
                    cached.byText().put(article.slug(), byText(article, earlier, edition));
                });
        cached.byTopic().clear();
        LOG.info(LOG_MESSAGES.get("related.ready", edition.newest().size(), (System.nanoTime() - start) / 1_000_000));
    }

    /** Whether there are as many links as there can be, among them all published picks. */
    private static boolean isComplete(Article article, Map<Slug, List<RelatedArticle>> byText, Edition edition) {
        var links = byText.get(article.slug());
        return links != null && links.size() == RelatedSelection.MAX_LINKS
                && (article.placement().related().isEmpty() || RelatedByTopic.picks(article, edition)
                        .limit(RelatedSelection.MAX_LINKS).allMatch(links::contains));
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
        return edition.article(article.slug()).filter(found -> Objects.equals(found, article)).isPresent();
    }

    private static CachedLinks cachedLinks(Edition edition) {
        return edition.derived(CachedLinks.class, _ -> new CachedLinks(new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(), new AtomicReference<>()));
    }

    private static List<RelatedArticle> byTopic(Article article, Edition edition) {
        var selection = new RelatedSelection(article, edition, (one, other) -> one.slug().equals(other.slug()));
        RelatedByTopic.of(article, edition).takeWhile(_ -> !selection.isFull()).forEach(selection::add);
        return selection.links();
    }

    /** Takes the reasons of earlier links between the same articles. */
    private List<RelatedArticle> byText(Article article, List<RelatedArticle> earlier, Edition edition) {
        var selection = new RelatedSelection(article, edition, similar::areCopies);
        RelatedByTopic.picks(article, edition).forEach(selection::addPick);
        var phrases = similar.sharedPhrases(article);
        selection.addSimilar(similar.similarTo(article), other -> earlier.stream()
                .filter(link -> link.isByText() && link.article().equals(other))
                .findFirst()
                .orElseGet(() -> similarLink(other, article, phrases)));
        RelatedByTopic.of(article, edition).takeWhile(_ -> !selection.isFull()).forEach(selection::add);
        return selection.links().isEmpty() ? byTopic(article, edition) : selection.links();
    }

    private static RelatedArticle similarLink(Article other, Article article, Function<Article, List<String>> phrases) {
        var byTopic = RelatedArticle.sharing(List.of(), other, article);
        return byTopic.reason() == Reason.SHARED_TOPICS
                ? byTopic
                : RelatedArticle.sharing(phrases.apply(other), other, article);
    }

}
