package kanbao.delivery;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Makes room where connections or requests become many: it closes those connections that have gone longest without asking
 * for a page. Whoever is slow to ask, whoever has asked and doesn't read, and whoever is merely silent goes before a reader
 * who is reading.
 */
final class OpenConnections extends Handler.Wrapper implements Connection.Listener {

    private static final int SHARE = 8;
    /** So much younger is a connection on which a page was asked for; one on which none ever was may be of no reader's. */
    private static final long CREDIT = TimeUnit.SECONDS.toNanos(2);

    private final int most;
    private final Map<Connection, Asked> open = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /** @param most how many connections, and how many requests of HTTP/2 under way, which has many on each connection */
    OpenConnections(int most, Handler pages) {
        super(pages);
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new Asked());
        if (open.size() > most) {
            makeRoom();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var asked = open.get(request.getConnectionMetaData().getConnection());
        if (asked != null) {
            asked.last = System.nanoTime() + CREDIT;
        }
        if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_2) {
            count(request);
        }
        return super.handle(request, response, callback);
    }

    private void count(Request request) {
        Request.addCompletionListener(request, _ -> underWay.decrementAndGet());
        if (underWay.incrementAndGet() > most) {
            makeRoom();
        }
    }

    /** Many at once, so that it is done seldom. */
    private synchronized void makeRoom() {
        if (open.size() <= most && underWay.get() <= most) {
            return;
        }
        var now = System.nanoTime();
        open.entrySet()
                .stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().last - now))
                .limit(1 + open.size() / SHARE)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::close);
    }

    private void close(Connection connection) {
        open.remove(connection);
        connection.getEndPoint().close();
    }

    private static final class Asked {

        private volatile long last = System.nanoTime();

    }

}
