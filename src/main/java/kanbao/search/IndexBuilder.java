package kanbao.search;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future.State;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import kanbao.edition.CurrentEdition.EditionChange;
import kanbao.edition.Edition;
import kanbao.messages.MessageBundle;

/** Builds the search index of each edition in the background, one at a time. */
@Component
public class IndexBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexBuilder.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");

    private static final int MAX_WAIT_SECONDS = 2;

    private final ExecutorService indexExecutor = singleThread("index");
    private @Nullable SearchIndex latest;
    private @Nullable Suggestions latestSuggestions;

    private static ExecutorService singleThread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    /** The index of the edition. The first call starts building it. */
    public CompletableFuture<SearchIndex> indexOf(Edition edition) {
        return edition
                .derived(CachedIndex.class, _ -> new CachedIndex(
                        inBackground(LOG_MESSAGES.get("search.index-failed"), () -> index(edition),
                                indexExecutor)))
                .index();
    }

    private record CachedIndex(CompletableFuture<SearchIndex> index) {}

    /** The suggestions for search fields; empty while they are being built, and if building them failed. */
    public Optional<Suggestions> suggestionsOf(Edition edition) {
        var suggestions = edition
                .derived(CachedSuggestions.class, _ -> new CachedSuggestions(
                        inBackground(LOG_MESSAGES.get("search.suggestions-failed"), () -> suggestions(edition),
                                indexExecutor)))
                .suggestions();
        return suggestions.state() == State.SUCCESS ? Optional.of(suggestions.resultNow()) : Optional.empty();
    }

    private record CachedSuggestions(CompletableFuture<Suggestions> suggestions) {}

    /** Starts building the index and the suggestions while other listeners prepare for the edition. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void begin(EditionChange change) {
        var _ = indexOf(change.next());
        var _ = suggestionsOf(change.next());
    }

    /** Delays the edition briefly, so that its search usually works from the start. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void await(EditionChange change) {
        var _ = indexOf(change.next()).handle((_, _) -> change)
                .completeOnTimeout(change, MAX_WAIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Called only by one thread, for one edition after another. */
    private SearchIndex index(Edition edition) throws IOException {
        var start = System.nanoTime();
        var previous = latest;
        latest = null;
        var index = previous == null ? SearchIndex.of(edition.searchable()) : previous.next(edition.searchable());
        latest = index;
        LOG.info(LOG_MESSAGES.get("search.index-ready", edition.newest().size(),
                (System.nanoTime() - start) / 1_000_000, index.bytes() / 1_000_000));
        return index;
    }

    /** Called only by one thread, for one edition after another. */
    private Suggestions suggestions(Edition edition) {
        var suggestions = latestSuggestions == null ? Suggestions.of(edition) : latestSuggestions.next(edition);
        latestSuggestions = suggestions;
        return suggestions;
    }

    private static <T> CompletableFuture<T> inBackground(String failureMessage, Callable<T> work,
            ExecutorService executor) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }, executor).whenComplete((_, failure) -> {
            if (failure != null) {
                LOG.error(failureMessage, failure);
            }
        });
    }

}
