package kanbao.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import kanbao.edition.Edition;

/**
 * The cached pages of one edition by path, and its error pages, in at most a quarter of the heap. If there are too many, rarely requested pages are
 * evicted (W-TinyLFU; Einziger, Friedman and Manes, TinyLFU: A Highly Efficient Cache Admission Policy, 2017). Soft references
 * let the garbage collector reclaim pages when memory is short.
 *
 * <p>What changes on a page without a new edition, page views and the most-read list, is visible within a minute: those are
 * updated every 30 s, a page here is at most 20 s old, and a browser may cache it for 10 s. What
 * changes at a known moment (an embargo, an expiry, the end of breaking news) is visible at that moment: in the last seconds
 * before it, browsers and shared caches have to revalidate pages.
 */
final class PageCache {

    /** A page is fresh for this time plus a random part of the jitter, so that not all pages expire at the same moment. */
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration JITTER = Duration.ofSeconds(5);
    /** For what is declared immutable (RFC 8246): it lasts as long as the edition. */
    private static final long FOREVER = Long.MAX_VALUE;
    /** While one request renders the page again, others get the cached page up to this age. */
    private static final Duration MAX_STALE = Duration.ofSeconds(20);
    /** How old a page can get here, in a browser (10 s) and in a shared cache that revalidates it (20 s), together. */
    static final Duration MAX_TOTAL_AGE = Duration.ofSeconds(50);
    private static final long CAPACITY = Runtime.getRuntime().maxMemory() / 4;

    private final Clock clock;
    private final @Nullable Instant nextChange;
    private final BackgroundCompression compression;
    private final Cache<String, CachedResponse> pages;
    private final Map<String, PendingPage> pending = new ConcurrentHashMap<>();

    /**
     * @param nextChange when the next edition is due; null if that is unknown
     * @param capacity   in bytes
     */
    PageCache(Clock clock, @Nullable Instant nextChange, BackgroundCompression compression, long capacity) {
        this.clock = clock;
        this.nextChange = nextChange;
        this.compression = compression;
        pages = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((String key, CachedResponse page) -> key.length() + page.weight())
                .softValues()
                .executor(Runnable::run)
                .build();
    }

    static PageCache of(Edition edition, Clock clock, BackgroundCompression compression) {
        return edition.derived(PageCache.class,
                _ -> new PageCache(clock, edition.nextChange().orElse(null), compression, CAPACITY));
    }

    @Nullable
    CachedResponse find(String key) {
        var response = pages.getIfPresent(key);
        if (response instanceof CachedPage page && page.becomesPopular()) {
            compression.submit(page);
        }
        return response;
    }

    boolean isFresh(CachedResponse page) {
        return page.isFresh(clock.millis());
    }

    boolean isUsableWhileStale(CachedResponse page) {
        return page.isYounger(MAX_STALE.toMillis(), clock.millis());
    }

    /** Registers the page as pending. Returns the page that is already pending for the same key, if there is one. */
    PendingPage register(PendingPage page) {
        return Objects.requireNonNullElse(pending.putIfAbsent(page.key(), page), page);
    }

    /** Stores the rendered page, unless the cached page is identical: then that one becomes fresh again. */
    CachedResponse store(String route, int status, HttpFields headers, byte[] body, PendingPage rendered) {
        var page = status == HttpStatus.OK_200
                ? CachedPage.of(route, headers, body, changesSoon(),
                        pages.getIfPresent(rendered.key()) instanceof CachedPage previous ? previous : null)
                : ErrorPage.of(route, status, headers, body);
        page.validate(clock.millis(), headers.contains(HttpHeader.CACHE_CONTROL, "immutable")
                ? FOREVER
                : FRESH.toMillis() + ThreadLocalRandom.current().nextLong(JITTER.toMillis()));
        pages.put(rendered.key(), page);
        unregister(rendered);
        return page;
    }

    private boolean changesSoon() {
        return nextChange != null && clock.instant().plus(MAX_TOTAL_AGE).isAfter(nextChange);
    }

    void unregister(PendingPage page) {
        pending.remove(page.key(), page);
    }

}
