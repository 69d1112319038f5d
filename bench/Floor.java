import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * The least that a server in Java can do: it sends one prepared response to every request; {@code bench/floor} runs it. Another
 * one is Jetty with a handler that does only that.
 */
class Floor implements Runnable {

    private final Selector selector = Selector.open();
    private final Queue<SocketChannel> accepted = new ConcurrentLinkedQueue<>();
    private final ByteBuffer request = ByteBuffer.allocateDirect(8_192);
    private final ByteBuffer response;

    private Floor(ByteBuffer response) throws IOException {
        this.response = response;
    }

    static void main(String[] arguments) throws Exception {
        var page = URI.create(arguments[0]);
        var original = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        var fields = HttpFields.build();
        original.headers().map().forEach((name, values) -> {
            if (!name.startsWith(":") && !name.equalsIgnoreCase("Date")) {
                fields.add(new PreEncodedHttpField(name, values.getFirst()));
            }
        });
        var jetty = startJetty(fields, original.body());
        var port = startSelectors(fields, original.body());
        System.out.printf("bench/serve article --peer http://127.0.0.1:%d%s --peer http://127.0.0.1:%d%s%n", port,
                page.getRawPath(), jetty, page.getRawPath());
        System.out.println("The first peer writes prepared bytes, the second is Jetty with an empty handler. Both run until they are ended.");
    }

    private static int startJetty(HttpFields fields, byte[] body) throws Exception {
        var http = new HttpConfiguration();
        http.setHeaderCacheSize(0);
        http.setSendServerVersion(false);
        var server = new Server();
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        server.addConnector(connector);
        var content = ByteBuffer.allocateDirect(body.length).put(body).flip();
        server.setHandler(new Handler.Abstract.NonBlocking() {

            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.getHeaders().add(fields);
                response.write(true, content.duplicate(), callback);
                return true;
            }

        });
        server.start();
        return connector.getLocalPort();
    }

    /** One selector for each processor. */
    private static int startSelectors(HttpFields fields, byte[] body) throws IOException {
        var head = "HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\n" + fields.asString();
        var bytes = head.getBytes(StandardCharsets.ISO_8859_1);
        var response = ByteBuffer.allocateDirect(bytes.length + body.length).put(bytes).put(body).flip();
        var loops = new Floor[Runtime.getRuntime().availableProcessors()];
        for (var number = 0; number < loops.length; number++) {
            loops[number] = new Floor(response);
            new Thread(loops[number]).start();
        }
        var server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0), 4_096);
        Thread.ofPlatform().start(() -> accept(server, loops));
        return server.socket().getLocalPort();
    }

    private static void accept(ServerSocketChannel server, Floor[] loops) {
        try {
            for (var number = 0; true; number++) {
                var loop = loops[number % loops.length];
                loop.accepted.add(server.accept());
                loop.selector.wakeup();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                selector.select(this::answer);
                for (var client = accepted.poll(); client != null; client = accepted.poll()) {
                    client.configureBlocking(false);
                    client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                    client.register(selector, SelectionKey.OP_READ);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes whatever has arrived for one request. */
    private void answer(SelectionKey key) {
        var client = (SocketChannel) key.channel();
        try {
            if (client.read(request.clear()) < 0) {
                client.close();
                return;
            }
            var rest = response.duplicate();
            while (rest.hasRemaining()) {
                client.write(rest);
            }
        } catch (IOException lost) {
            key.cancel();
        }
    }

}
