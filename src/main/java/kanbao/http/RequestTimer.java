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

/** Times every answer, by the kind of its page and its status. */
final class RequestTimer extends Handler.Wrapper {

    /** The attribute of a request that names the kind of its page. */
    static final String KIND = RequestTimer.class.getName();

    private static final String REFUSED = "refused";

    private final MeterRegistry registry;
    private final Map<Served, Timer> timers = new ConcurrentHashMap<>();

    RequestTimer(Handler pages, MeterRegistry registry) {
        super(pages);
        this.registry = registry;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var start = System.nanoTime();
        return super.handle(request, response, Callback.from(callback, () -> {
            timers.computeIfAbsent(new Served(kind(request), response.getStatus()), this::timer)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }));
    }

    /** The pattern of the address of the page that was asked for. */
    static String kind(Request request) {
        var noted = request.getAttribute(KIND);
        var pattern = noted == null ? request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) : noted;
        return Objects.requireNonNullElse(pattern, REFUSED).toString();
    }

    private Timer timer(Served served) {
        return registry.timer("kanbao.pages.served",
                Tags.of("page", served.kind(), "status", Integer.toString(served.status())));
    }

    private record Served(String kind, int status) {}

}
