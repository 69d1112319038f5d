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
 * Answers with the page that is kept, or has the application make it, once however many ask for it. Nothing here ever waits,
 * so that Jetty answers on the very thread that has read the request; the application has threads of its own.
 */
final class PageCacheHandler extends Handler.Wrapper {

    private final Supplier<CacheRules> rules;
    private final Supplier<PageCache> pages;
    private RenderQueue urgency = new RenderQueue(1);

    /** @param rules first read when a request comes in */
    PageCacheHandler(Handler application, Supplier<CacheRules> rules, Supplier<PageCache> pages) {
        super(application);
        this.rules = rules;
        this.pages = pages;
    }

    /** Half of the threads are for the application. */
    @Override
    protected void doStart() throws Exception {
        if (getServer().getThreadPool() instanceof SizedThreadPool threads) {
            urgency = new RenderQueue(threads.getMaxThreads() / 2);
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
        if (isReading(request) && !uri.hasViolations() && isPlain(uri)) {
            answer(uri, request, response, callback);
        } else {
            askForOne(request, response, callback);
        }
        return true;
    }

    /** Whether the path is the page's but for parameters, which say nothing here and need no decoding. */
    private static boolean isPlain(HttpURI uri) {
        return !MalformedRequestHandler.hasDots(uri.getPath())
                && (uri.getParam() == null || !uri.getPath().contains("%"));
    }

    private static boolean isReading(Request request) {
        return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    }

    /** A page that is in the cache needs no rule, unless the query can lead to another handler. */
    private void answer(HttpURI uri, Request request, Response response, Callback callback) {
        var path = uri.getCanonicalPath();
        var kept = pages.get();
        var page = kept.find(path);
        if ((page == null || rules.get().canDependOn(uri.getQuery()))
                && !rules.get().isCached(uri.getPath(), uri.getQuery())) {
            askForOne(request, response, callback);
            return;
        }
        if (page != null && kept.isFresh(page)) {
            page.answer(request, response, callback);
            return;
        }
        var making = new PendingPage(path, kept);
        var earlier = kept.begin(making);
        if (earlier == making) {
            ask(new CacheableRequest(request), new CapturedResponse(request, response, making),
                    making.ending(callback));
        } else if (page != null && kept.isFit(page)) {
            page.answer(request, response, callback);
        } else {
            var _ = earlier.page()
                    .thenAccept(made -> made.ifPresentOrElse(it -> it.answer(request, response, callback),
                            () -> askForOne(request, response, callback)))
                    .exceptionally(failure -> {
                        callback.failed(failure);
                        return null;
                    });
        }
    }

    private void askForOne(Request request, Response response, Callback callback) {
        ask(request, new CapturedResponse(request, response, null), callback);
    }

    /** Has the application answer, on a thread that may wait. */
    private void ask(Request request, CapturedResponse take, Callback callback) {
        request.setAttribute(CapturedResponse.class.getName(), take);
        urgency.execute(() -> {
            try {
                if (!take.isForEverybody() && ConnectionLimiter.isGone(request)) {
                    callback.failed(new EofException());
                } else if (!super.handle(request, take, callback)) {
                    Response.writeError(request, take, callback, 404);
                }
            } catch (Exception | StackOverflowError failure) {
                Response.writeError(request, take, callback, failure);
            }
        }, take.isForEverybody(), request.getComponents().getExecutor());
    }

}
