package kanbao.http;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.web.servlet.HandlerMapping;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/** Times every request, by the route of its page and the status of the response. */
final class RequestTimer extends Handler.Wrapper {

    /** The request attribute with the route: the path pattern of the handler that rendered the page. */
    static final String ROUTE = RequestTimer.class.getName();

    private static final String REFUSED = "refused";

    private final MeterRegistry registry;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    RequestTimer(Handler next, MeterRegistry registry) {
        super(next);
        this.registry = registry;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var start = System.nanoTime();
        return super.handle(request, response,
                Callback.from(callback, () -> record(route(request), response.getStatus(), start)));
    }

    /** @param start as a value of {@link System#nanoTime} */
    void record(String route, int status, long start) {
        timers.computeIfAbsent(new Series(route, status), this::timer)
                .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    static String route(Request request) {
        var route = request.getAttribute(ROUTE);
        var pattern = route == null ? request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) : route;
        return Objects.requireNonNullElse(pattern, REFUSED).toString();
    }

    private Timer timer(Series series) {
        return registry.timer("kanbao.pages.served",
                Tags.of("page", series.route(), "status", Integer.toString(series.status())));
    }

    private record Series(String route, int status) {}

}
