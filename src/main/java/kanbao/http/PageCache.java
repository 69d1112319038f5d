package kanbao.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import kanbao.edition.Edition;

/**
 * The pages of one edition that are kept, within a quarter of the heap; they go when the edition goes. When there are too
 * many, those that were asked for often stay (W-TinyLFU; Einziger, Friedman and Manes, TinyLFU: A Highly Efficient Cache
 * Admission Policy, 2017). Where the heap gets full of other things, they make room.
 *
 * <p>What changes on a page without a new edition, its reads and the hot list, is seen within a minute: 30 s are theirs, at
 * most 20 s those of the page here, and 10 s those of a browser.
 */
final class PageCache {

    /** So long nobody needs to look again, and up to so much longer, lest all pages are made anew at once. */
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration STAGGER = Duration.ofSeconds(5);
    /** What says of itself that it never changes (RFC 8246) does not while the edition is out. */
    private static final long FOR_GOOD = Long.MAX_VALUE;
    /** So long it will do for those who come while the next is made. */
    private static final Duration FIT = Duration.ofSeconds(20);
    private static final long ROOM = Runtime.getRuntime().maxMemory() / 4;

    private final Clock clock;
    private final BackgroundCompression later;
    private final Cache<String, CachedPage> pages;
    private final Map<String, PendingPage> makings = new ConcurrentHashMap<>();

    /** @param room in bytes */
    PageCache(Clock clock, BackgroundCompression later, long room) {
        this.clock = clock;
        this.later = later;
        pages = Caffeine.newBuilder()
                .maximumWeight(room)
                .weigher((String address, CachedPage page) -> page.weight())
                .softValues()
                .executor(Runnable::run)
                .build();
    }

    static PageCache of(Edition edition, Clock clock, BackgroundCompression later) {
        return edition.answer(PageCache.class, _ -> new PageCache(clock, later, ROOM));
    }

    @Nullable
    CachedPage find(String address) {
        var page = pages.getIfPresent(address);
        if (page != null && page.comesToBeAskedOften()) {
            later.shorten(page);
        }
        return page;
    }

    boolean isFresh(CachedPage page) {
        return isYounger(page, page.lasts());
    }

    boolean isFit(CachedPage page) {
        return isYounger(page, FIT.toMillis());
    }

    private boolean isYounger(CachedPage page, long millis) {
        var age = clock.millis() - page.made();
        return age >= 0 && age < millis;
    }

    /** The making of this page that is under way: an earlier one, or this one if there was none. */
    PendingPage begin(PendingPage making) {
        return Objects.requireNonNullElse(makings.putIfAbsent(making.address(), making), making);
    }

    /** Keeps what was made; a page that is still the same goes on being what readers have. */
    CachedPage keep(String kind, HttpFields headers, byte[] body, PendingPage making) {
        var page = CachedPage.of(kind, headers, body, pages.getIfPresent(making.address()));
        page.makeNow(clock.millis(), headers.contains(HttpHeader.CACHE_CONTROL, "immutable")
                ? FOR_GOOD
                : FRESH.toMillis() + ThreadLocalRandom.current().nextLong(STAGGER.toMillis()));
        pages.put(making.address(), page);
        end(making);
        return page;
    }

    void end(PendingPage making) {
        makings.remove(making.address(), making);
    }

}
