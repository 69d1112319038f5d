package kanbao.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.Callback;

/** A page that the application is rendering for one request while other requests for the same path wait for it. */
final class PendingPage {

    private final String path;
    private final PageCache cache;
    private final CompletableFuture<Optional<CachedPage>> result = new CompletableFuture<>();

    PendingPage(String path, PageCache cache) {
        this.path = path;
        this.cache = cache;
    }

    String path() {
        return path;
    }

    /** The page once it is rendered; empty if the response cannot be cached. */
    CompletableFuture<Optional<CachedPage>> result() {
        return result;
    }

    /** Cancels this page when the callback ends, unless it was completed before. */
    Callback cancelAfter(Callback callback) {
        return Callback.from(callback, this::cancel);
    }

    CachedPage complete(String route, HttpFields headers, byte[] body) {
        var page = cache.store(route, headers, body, this);
        result.complete(Optional.of(page));
        return page;
    }

    void cancel() {
        cache.unregister(this);
        result.complete(Optional.empty());
    }

}
