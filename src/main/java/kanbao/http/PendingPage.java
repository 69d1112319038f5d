package kanbao.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.util.Callback;

/** A page that the application is making, and those who wait for it; it may turn out to be none to keep. */
final class PendingPage {

    private final String address;
    private final PageCache kept;
    private final CompletableFuture<Optional<CachedPage>> page = new CompletableFuture<>();

    PendingPage(String address, PageCache kept) {
        this.address = address;
        this.kept = kept;
    }

    String address() {
        return address;
    }

    /** The page once it is made. */
    CompletableFuture<Optional<CachedPage>> page() {
        return page;
    }

    Callback ending(Callback callback) {
        return Callback.from(callback, this::endWithout);
    }

    CachedPage end(String kind, HttpFields headers, byte[] body) {
        var made = kept.keep(kind, headers, body, this);
        page.complete(Optional.of(made));
        return made;
    }

    void endWithout() {
        kept.end(this);
        page.complete(Optional.empty());
    }

}
