package kanbao.http;

import java.util.function.Supplier;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.ThreadPool.SizedThreadPool;

/**
 * Answers from the page cache. A page that is not cached is rendered once, however many requests wait for it. This handler
 * never blocks, so Jetty runs it on the thread that has parsed the request; the application runs on other threads.
 */
final class PageCacheHandler extends Handler.Wrapper {

    private final Supplier<CacheRules> rules;
    private final Supplier<PageCache> caches;
    private RenderQueue queue = new RenderQueue(1);

    /** @param rules not read before the first request */
    PageCacheHandler(Handler application, Supplier<CacheRules> rules, Supplier<PageCache> caches) {
        super(application);
        this.rules = rules;
        this.caches = caches;
    }

    /** Gives half of the threads to the application. */
    @Override
    protected void doStart() throws Exception {
        if (getServer().getThreadPool() instanceof SizedThreadPool threads) {
            queue = new RenderQueue(threads.getMaxThreads() / 2);
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
        var cache = caches.get();
        var page = cache.find(path);
        if ((page == null || rules.get().canDependOn(uri.getQuery()))
                && !rules.get().isCached(uri.getPath(), uri.getQuery())) {
            renderUncached(request, response, callback);
            return;
        }
        if (page != null && cache.isFresh(page)) {
            page.respond(request, response, callback);
            return;
        }
        var pending = new PendingPage(path, cache);
        var registered = cache.register(pending);
        if (registered == pending) {
            render(new CacheableRequest(request), new CapturedResponse(request, response, pending),
                    pending.cancelAfter(callback));
        } else if (page != null && cache.isUsableWhileStale(page)) {
            page.respond(request, response, callback);
        } else {
            var _ = registered.result()
                    .thenAccept(result -> result.ifPresentOrElse(it -> it.respond(request, response, callback),
                            () -> renderUncached(request, response, callback)))
                    .exceptionally(failure -> {
                        callback.failed(failure);
                        return null;
                    });
        }
    }

    private void renderUncached(Request request, Response response, Callback callback) {
        render(new RequestWithoutRange(request), new CapturedResponse(request, response, null), callback);
    }

    /** Runs the application on another thread. */
    private void render(Request request, CapturedResponse response, Callback callback) {
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
