package kanbao.delivery;

import java.util.function.Supplier;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import kanbao.site.Links;

/**
 * Answers with the page that is kept, or has the application make it, once however many ask for it. Nothing here ever waits,
 * so that Jetty answers on the very thread that has read the request; the application has threads of its own.
 */
final class PageHandler extends Handler.Wrapper {

    private final Supplier<KeptPages> pages;

    PageHandler(Handler application, Supplier<KeptPages> pages) {
        super(application);
        this.pages = pages;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var address = address(request);
        if (address == null) {
            ask(request, response, callback);
        } else {
            answer(address, request, response, callback);
        }
        return true;
    }

    private static @Nullable String address(Request request) {
        var asked = request.getHttpURI();
        return isReading(request) && asked.getParam() == null && !asked.hasViolations()
                ? Links.pageAt(asked.getCanonicalPath(), asked.getQuery())
                : null;
    }

    private static boolean isReading(Request request) {
        return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    }

    private void answer(String address, Request request, Response response, Callback callback) {
        var kept = pages.get();
        var page = kept.find(address);
        if (page != null && kept.isFresh(page)) {
            page.answer(request, response, callback);
            return;
        }
        var making = new Making(address, kept);
        var earlier = kept.begin(making);
        if (earlier == making) {
            ask(new PageRequest(address, request), making.take(request, response), making.ending(callback));
        } else if (page != null && kept.isFit(page)) {
            page.answer(request, response, callback);
        } else {
            var _ = earlier.page()
                    .thenAccept(made -> made.ifPresentOrElse(it -> it.answer(request, response, callback),
                            () -> ask(request, response, callback)))
                    .exceptionally(failure -> {
                        callback.failed(failure);
                        return null;
                    });
        }
    }

    /** Has the application answer, on a thread that may wait. */
    private void ask(Request request, Response response, Callback callback) {
        request.getComponents().getExecutor().execute(() -> {
            try {
                if (!super.handle(request, response, callback)) {
                    Response.writeError(request, response, callback, 404);
                }
            } catch (Exception | StackOverflowError failure) {
                Response.writeError(request, response, callback, failure);
            }
        });
    }

}
