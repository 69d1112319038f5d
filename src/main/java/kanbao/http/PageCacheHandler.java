package kanbao.http;

import java.util.function.IntPredicate;
import java.util.function.Supplier;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.ThreadPool.SizedThreadPool;
import org.jspecify.annotations.Nullable;

import kanbao.edition.MissingPage.FileMissing;
import kanbao.edition.MissingPage.Gone;
import kanbao.edition.MissingPage.Moved;
import kanbao.http.CacheRules.Rule;
import kanbao.site.AddressSearchTerms;
import kanbao.site.Links;

/**
 * Answers from the page cache. A page that is not cached is rendered once, however many requests wait for it. This handler
 * never blocks, so Jetty runs it on the thread that has parsed the request; the application runs on other threads.
 */
final class PageCacheHandler extends Handler.Wrapper {

    /** The maximum length of path and query, together, of a search whose page is cached, in characters. */
    private static final int MAX_QUERY_KEY = 1024;

    private final Supplier<CacheRules> rules;
    private final Supplier<PageCache> caches;
    private final MissingPages missing;
    private final RepeatedQueries repeated = new RepeatedQueries();
    private RenderQueue pages = new RenderQueue(1);
    /** For what is not cached, such as searches: as many threads as processors, so that cached pages do not wait for time slices. */
    private final RenderQueue searches = new RenderQueue(Runtime.getRuntime().availableProcessors());

    /** @param rules not read before the first request */
    PageCacheHandler(Handler application, Supplier<CacheRules> rules, Supplier<PageCache> caches,
            MissingPages missing) {
        super(application);
        this.rules = rules;
        this.caches = caches;
        this.missing = missing;
    }

    /** Gives half of the threads to the application. */
    @Override
    protected void doStart() throws Exception {
        if (getServer().getThreadPool() instanceof SizedThreadPool threads) {
            pages = new RenderQueue(threads.getMaxThreads() / 2);
        }
        super.doStart();
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var uri = request.getHttpURI();
        if (isGetOrHead(request) && !uri.hasViolations() && isPlain(uri)) {
            answer(uri, request, response, callback);
        } else {
            renderUncached(request, response, callback);
        }
        return true;
    }

    /** Whether the path has no dot segments, and no path parameters that would have to be decoded. */
    private static boolean isPlain(HttpURI uri) {
        return !MalformedRequestFilter.hasDots(uri.getPath())
                && (uri.getParam() == null || !uri.getPath().contains("%"));
    }

    private static boolean isGetOrHead(Request request) {
        return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    }

    private void answer(HttpURI uri, Request request, Response response, Callback callback) {
        var path = uri.getCanonicalPath();
        var page = caches.get().find(path);
        if (page == null || rules.get().canDependOn(uri.getQuery())) {
            var rule = rules.get().find(uri.getPath(), uri.getQuery());
            if (page == null && rule.filter(Rule::onlyRoutes).isPresent()
                    && answerMissing(rule.get(), request, response, callback)) {
                return;
            }
            if (rule.filter(it -> it.isCachedIfRepeated(uri.getQuery())).isPresent()) {
                answerQuery(path + "?" + uri.getQuery(), request, response, callback);
                return;
            }
            if (rule.filter(it -> it.isCached(uri.getQuery())).isEmpty()) {
                // A page view waits for the disk, not for the processor.
                renderUncached(path.startsWith(Links.PAGE_VIEWS) ? pages : searches, request, response, callback);
                return;
            }
        }
        answer(pages, page, path, () -> new CacheableRequest(request),
                status -> status == HttpStatus.OK_200
                        || (status == HttpStatus.GONE_410 && missing.isAddress(uri.getPath())),
                request, response, callback);
    }

    private void answerQuery(String key, Request request, Response response, Callback callback) {
        if (key.length() <= MAX_QUERY_KEY && repeated.contains(key)) {
            answer(searches, caches.get().find(key), key, () -> CacheableRequest.withQuery(request),
                    status -> status == HttpStatus.OK_200, request, response, callback);
        } else {
            renderUncached(searches, request, response, callback);
        }
    }

    /** Answers if there is no page at this address. Returns false if the application has to decide that. */
    private boolean answerMissing(Rule rule, Request request, Response response, Callback callback) {
        var found = missing.find(request.getHttpURI());
        if (found.isEmpty() || found.get() instanceof FileMissing) {
            return false;
        }
        request.setAttribute(RequestTimer.ROUTE, rule.path().getPatternString());
        if (found.get() instanceof Moved(var address)) {
            missing.redirect(address, request, response, callback);
            return true;
        }
        var status = found.get() instanceof Gone ? HttpStatus.GONE_410 : HttpStatus.NOT_FOUND_404;
        if (ErrorPage.isFor(request)) {
            var terms = AddressSearchTerms.of(request.getHttpURI().getPath());
            request.setAttribute(ErrorPage.SEARCH_TERMS, terms);
            var key = missing.key(status, terms, request.getHttpURI());
            answer(pages, caches.get().find(key), key, () -> missing.errorRequest(status, terms, request),
                    it -> it == status, request, response, callback);
        } else {
            renderUncached(request, response, callback);
        }
        return true;
    }

    /**
     * Answers with the page in the cache, or has the application render it.
     *
     * @param forApplication creates the request that the application gets
     * @param statuses       the statuses of a response that may be cached
     */
    private void answer(RenderQueue queue, @Nullable CachedResponse page, String key, Supplier<Request> forApplication,
            IntPredicate statuses, Request request, Response response, Callback callback) {
        var cache = caches.get();
        if (page != null && cache.isFresh(page)) {
            respond(page, request, response, callback);
            return;
        }
        var pending = new PendingPage(key, cache, statuses);
        var registered = cache.register(pending);
        if (registered == pending) {
            render(queue, forApplication.get(), new CapturedResponse(request, response, pending),
                    pending.cancelAfter(callback));
        } else if (page != null && cache.isUsableWhileStale(page)) {
            respond(page, request, response, callback);
        } else {
            var _ = registered.result()
                    .thenAccept(result -> result.ifPresentOrElse(it -> respond(it, request, response, callback),
                            () -> renderUncached(queue, request, response, callback)))
                    .exceptionally(failure -> {
                        callback.failed(failure);
                        return null;
                    });
        }
    }

    private void respond(CachedResponse page, Request request, Response response, Callback callback) {
        if (page instanceof ErrorPage && !ErrorPage.isFor(request)) {
            renderUncached(request, response, callback);
        } else {
            page.respond(request, response, callback);
        }
    }

    private void renderUncached(Request request, Response response, Callback callback) {
        renderUncached(pages, request, response, callback);
    }

    private void renderUncached(RenderQueue queue, Request request, Response response, Callback callback) {
        render(queue, new RequestWithoutRange(request), new CapturedResponse(request, response, null), callback);
    }

    /** Runs the application on another thread. */
    private void render(RenderQueue queue, Request request, CapturedResponse response, Callback callback) {
        request.setAttribute(CapturedResponse.class.getName(), response);
        queue.execute(() -> {
            try {
                if (!response.isShared() && ConnectionLimiter.isClosed(request)) {
                    callback.failed(new EofException());
                } else if (!super.handle(request, response, callback)) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Exception | StackOverflowError failure) {
                Response.writeError(request, response, callback, failure);
            }
        }, response.isShared(), request.getComponents().getExecutor());
    }

}
