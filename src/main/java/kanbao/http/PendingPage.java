package kanbao.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.Callback;

/** A page that the application is rendering for one request while other requests for the same page wait for it. */
final class PendingPage {

    private final String key;
    private final PageCache cache;
    private final IntPredicate statuses;
    private final CompletableFuture<Optional<CachedResponse>> result = new CompletableFuture<>();

    /**
     * @param key      its path, or another key for the page of several paths
     * @param statuses the statuses of a response that may be cached
     */
    PendingPage(String key, PageCache cache, IntPredicate statuses) {
        this.key = key;
        this.cache = cache;
        this.statuses = statuses;
    }

    String key() {
        return key;
    }

    boolean accepts(int status) {
        return statuses.test(status);
    }

    /** The page once it is rendered; empty if the response cannot be cached. */
    CompletableFuture<Optional<CachedResponse>> result() {
        return result;
    }

    /** Cancels this page when the callback ends, unless it was completed before. */
    Callback cancelAfter(Callback callback) {
        return Callback.from(callback, this::cancel);
    }

    CachedResponse complete(String route, int status, HttpFields headers, byte[] body) {
        var page = cache.store(route, status, headers, body, this);
        result.complete(Optional.of(page));
        return page;
    }

    void cancel() {
        cache.unregister(this);
        result.complete(Optional.empty());
    }

}
