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

/**
 * Makes room where connections become many: it closes those that have gone longest without asking for a page. Whoever is slow
 * to ask, whoever has asked and doesn't read, and whoever is merely silent goes before a reader who is reading. Where requests
 * become many, of which HTTP/2 has any number on one connection, it closes the connections that have most of them.
 */
final class ConnectionLimiter extends Handler.Wrapper implements Connection.Listener {

    private static final int SHARE = 8;
    /** So much younger is a connection on which a page was asked for; one on which none ever was may be of no reader's. */
    private static final long CREDIT = TimeUnit.SECONDS.toNanos(2);

    private final int most;
    private final Map<EndPoint, Use> open = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /** @param most how many connections, and how many requests of HTTP/2 under way, which has many on each connection */
    ConnectionLimiter(int most, Handler pages) {
        super(pages);
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(network(connection), new Use());
        if (open.size() > most) {
            closeLeastRecent();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(network(connection));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var use = open.get(network(request.getConnectionMetaData().getConnection()));
        if (use != null) {
            use.last = System.nanoTime() + CREDIT;
            if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_2) {
                count(request, use);
            }
        }
        if (isGone(request)) {
            callback.failed(new EofException());
            return true;
        }
        return super.handle(request, response, callback);
    }

    private void count(Request request, Use use) {
        use.underWay.incrementAndGet();
        Request.addCompletionListener(request, _ -> {
            use.underWay.decrementAndGet();
            underWay.decrementAndGet();
        });
        if (underWay.incrementAndGet() > most) {
            closeBusiest();
        }
    }

    /** Whether nobody can read the answer any more. */
    static boolean isGone(Request request) {
        return !request.getConnectionMetaData().getConnection().getEndPoint().isOpen();
    }

    /** With TLS, several connections are one on the network. */
    private static EndPoint network(Connection connection) {
        var endPoint = connection.getEndPoint();
        return endPoint.getTransport() instanceof EndPoint below ? below : endPoint;
    }

    private synchronized void closeLeastRecent() {
        if (open.size() > most) {
            var now = System.nanoTime();
            closeFirst(open.entrySet().stream(), use -> use.last - now);
        }
    }

    private synchronized void closeBusiest() {
        if (underWay.get() > most) {
            closeFirst(open.entrySet().stream().filter(entry -> entry.getValue().underWay.get() > 1),
                    use -> -use.underWay.get());
        }
    }

    /** Many at once, so that it is done seldom. */
    private void closeFirst(Stream<Map.Entry<EndPoint, Use>> connections, ToLongFunction<Use> rank) {
        var ranked = connections
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> rank.applyAsLong(entry.getValue())));
        ranked.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(1 + open.size() / SHARE)
                .forEach(first -> {
                    open.remove(first.getKey());
                    first.getKey().close();
                });
    }

    private static final class Use {

        private final AtomicInteger underWay = new AtomicInteger();
        private volatile long last = System.nanoTime();

    }

}
