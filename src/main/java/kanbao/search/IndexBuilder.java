package kanbao.search;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import kanbao.edition.CurrentEdition.EditionChange;
import kanbao.edition.Edition;

/** Makes what is found in the words of each edition, one after another, while readers already read. */
@Component
public class IndexBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexBuilder.class);

    /** In seconds. */
    private static final int LONGEST_WAIT = 2;

    private final ExecutorService indexing = background("index");
    private final ExecutorService comparing = background("similar stories");
    private @Nullable SearchIndex latest;

    private static ExecutorService background(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    /** The index of the edition, or what will become of it; whoever asks first has it made. */
    public CompletableFuture<SearchIndex> indexOf(Edition edition) {
        return edition
                .derived(Kept.class, _ -> new Kept(
                        inBackground("The stories could not be indexed: there is no search", () -> index(edition),
                                indexing)))
                .index();
    }

    private record Kept(CompletableFuture<SearchIndex> index) {}

    /** It is made while others prepare for the edition. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void begin(EditionChange change) {
        var _ = indexOf(change.next());
    }

    /** Readers who search go on to find: an edition waits a moment for its index. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void await(EditionChange change) {
        var _ = indexOf(change.next()).handle((_, _) -> change)
                .completeOnTimeout(change, LONGEST_WAIT, TimeUnit.SECONDS)
                .join();
    }

    /**
     * Has something done in the background with what tells which stories are alike, after the index is made; it takes a lot of
     * memory, and is gone afterwards.
     */
    public CompletableFuture<Void> withSimilarStories(Edition edition, Consumer<SimilarStoryFinder> work) {
        return indexOf(edition).handle((_, _) -> edition.newest()).thenCompose(
                stories -> inBackground("The stories could not be compared: related links are by topics", () -> {
                    work.accept(SimilarStoryFinder.of(stories));
                    return null;
                }, comparing));
    }

    /** Only called by one thread, one edition after another. */
    private SearchIndex index(Edition edition) throws IOException {
        var start = System.nanoTime();
        var before = latest;
        latest = null;
        var index = before == null ? SearchIndex.of(edition.newest()) : before.next(edition.newest());
        latest = index;
        LOG.info("Index of {} stories ready in {} ms, {} MB", edition.newest().size(),
                (System.nanoTime() - start) / 1_000_000, index.bytes() / 1_000_000);
        return index;
    }

    private static <T> CompletableFuture<T> inBackground(String failed, Callable<T> work, ExecutorService background) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }, background).whenComplete((_, failure) -> {
            if (failure != null) {
                LOG.error(failed, failure);
            }
        });
    }

}
