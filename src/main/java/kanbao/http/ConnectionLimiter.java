package kanbao.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the number of connections below a limit. Above it, it closes the connections that have been idle longest: slow senders,
 * clients that do not read their responses and silent ones go before a client that requests pages. HTTP/2 allows any number of
 * requests on one connection; above the same limit of active requests, it closes the connections with the most of them.
 */
final class ConnectionLimiter extends Handler.Wrapper implements Connection.Listener {

    /** One eighth of the connections is closed at a time, so that ranking them is rare. */
    private static final int CLOSED_FRACTION = 8;
    /** A connection with a request counts as this much younger than one without any, which may belong to an attacker. */
    private static final long REQUEST_BONUS = TimeUnit.SECONDS.toNanos(2);

    private final int limit;
    private final Map<EndPoint, Activity> open = new ConcurrentHashMap<>();
    private final AtomicInteger activeRequests = new AtomicInteger();

    /** @param limit for the connections, and also for the active HTTP/2 requests */
    ConnectionLimiter(int limit, Handler next) {
        super(next);
        this.limit = limit;
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(endPoint(connection), new Activity());
        if (open.size() > limit) {
            closeIdlest();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(endPoint(connection));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var activity = use(request.getConnectionMetaData().getConnection());
        if (activity != null && request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_2) {
            count(request, activity);
        }
        if (isClosed(request)) {
            callback.failed(new EofException());
            return true;
        }
        return super.handle(request, response, callback);
    }

    /** Notes that a request has arrived on the connection. */
    @Nullable
    Activity use(Connection connection) {
        var activity = open.get(endPoint(connection));
        if (activity != null) {
            activity.last = System.nanoTime() + REQUEST_BONUS;
        }
        return activity;
    }

    private void count(Request request, Activity activity) {
        activity.activeRequests.incrementAndGet();
        Request.addCompletionListener(request, _ -> {
            activity.activeRequests.decrementAndGet();
            activeRequests.decrementAndGet();
        });
        if (activeRequests.incrementAndGet() > limit) {
            closeBusiest();
        }
    }

    /** Whether the client can no longer receive a response. */
    static boolean isClosed(Request request) {
        return !request.getConnectionMetaData().getConnection().getEndPoint().isOpen();
    }

    /** The endpoint of the TCP connection. With TLS, Jetty stacks several connections on it. */
    private static EndPoint endPoint(Connection connection) {
        var endPoint = connection.getEndPoint();
        return endPoint.getTransport() instanceof EndPoint below ? below : endPoint;
    }

    private synchronized void closeIdlest() {
        if (open.size() > limit) {
            var now = System.nanoTime();
            closeFirst(open.entrySet().stream(), activity -> activity.last - now);
        }
    }

    private synchronized void closeBusiest() {
        if (activeRequests.get() > limit) {
            closeFirst(open.entrySet().stream().filter(entry -> entry.getValue().activeRequests.get() > 1),
                    activity -> -activity.activeRequests.get());
        }
    }

    private void closeFirst(Stream<Map.Entry<EndPoint, Activity>> connections, ToLongFunction<Activity> rank) {
        var ranked = connections
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> rank.applyAsLong(entry.getValue())));
        ranked.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(1 + open.size() / CLOSED_FRACTION)
                .forEach(entry -> {
                    open.remove(entry.getKey());
                    entry.getKey().close();
                });
    }

    /** What is known about a connection. */
    static final class Activity {

        private final AtomicInteger activeRequests = new AtomicInteger();
        private volatile long last = System.nanoTime();

    }

}
