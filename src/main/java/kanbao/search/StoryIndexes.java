package kanbao.search;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import kanbao.edition.Edition;

/** Makes the index of each edition, one after another, while readers already read. */
@Component
public class StoryIndexes implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StoryIndexes.class);

    private final ExecutorService background = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("indexes").daemon().factory());

    /** The index of the edition, or what will become of it; whoever asks first has it made. */
    public CompletableFuture<StoryIndex> of(Edition edition) {
        return edition.answer(Kept.class, _ -> new Kept(CompletableFuture.supplyAsync(() -> make(edition), background)))
                .index();
    }

    /** Does something with the index of the edition, in the background, once it is made. */
    public CompletableFuture<Void> then(Consumer<StoryIndex> next, Edition edition) {
        return of(edition).thenAcceptAsync(next, background).whenComplete((_, failure) -> {
            if (failure != null) {
                LOG.error("What was to be found in the index could not be found", failure);
            }
        });
    }

    private record Kept(CompletableFuture<StoryIndex> index) {}

    private static StoryIndex make(Edition edition) {
        var start = System.nanoTime();
        try {
            var index = Indexing.of(edition.newest(), Runtime.getRuntime().availableProcessors());
            LOG.info("Index of {} stories ready in {} ms, {} MB", edition.newest().size(),
                    (System.nanoTime() - start) / 1_000_000, index.bytes() / 1_000_000);
            return index;
        } catch (IOException | ExecutionException | InterruptedException e) {
            LOG.error("The stories could not be indexed: there is no search, and related links are by topics", e);
            throw new CompletionException(e);
        }
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }

}
