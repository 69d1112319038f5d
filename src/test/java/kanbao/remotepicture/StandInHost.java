package kanbao.remotepicture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import kanbao.picture.SamplePictures;
import kanbao.site.PictureSettings;

/** An image host on the loopback interface that answers as a test says, byte by byte. All names lead to it. */
public final class StandInHost implements AutoCloseable {

    private final ServerSocket server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();

    public StandInHost() {
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Writes a response. */
    public interface Answer {

        void write(OutputStream out, String request) throws IOException, InterruptedException;

    }

    /** Returns downloads for which all names lead to the loopback interface. */
    public static PictureDownloads downloads(PictureSettings settings, Clock clock) {
        return new PictureDownloads(new PictureFetcher(settings, "Test", new CheckedResolver(
                _ -> new InetAddress[]{InetAddress.getLoopbackAddress()}, InetAddress::isLoopbackAddress), clock),
                clock);
    }

    public static byte[] png(int width, int height) {
        try {
            return SamplePictures.picture("png", width, height).resource().getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Returns the address of a path on a host with this name. */
    public String address(String host, String path) {
        return "http://" + host + ":" + port() + path;
    }

    public StandInHost answer(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    public StandInHost answer(String path, String head, byte[] body) {
        return answer(path, response(head, body));
    }

    /**
     * Returns an answer that sends this.
     *
     * @param head the status and headers, separated by line breaks
     */
    public static Answer response(String head, byte[] body) {
        return (out, _) -> {
            out.write(("HTTP/1.1 " + head + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }

    public StandInHost picture(String path, byte[] picture) {
        return answer(path, "200 OK\r\nContent-Type: image/png", picture);
    }

    public StandInHost status(String path, String statusAndHeaders) {
        return answer(path, statusAndHeaders, new byte[0]);
    }

    /** Returns the whole requests, with their headers. */
    public List<String> requests() {
        return requests;
    }

    long requests(String path) {
        return requests.stream().filter(request -> request.startsWith("GET " + path + " ")).count();
    }

    /** The most connections that were open at the same time. */
    int mostOpen() {
        return mostOpen.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var request = new StringBuilder();
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.append(line).append('\n');
            }
            if (request.isEmpty()) {
                return;
            }
            requests.add(request.toString());
            var path = request.toString().split(" ", 3)[1];
            var answer = answers.getOrDefault(path, answers.get("*"));
            if (answer != null) {
                answer.write(socket.getOutputStream(), request.toString());
            }
            socket.getOutputStream().flush();
        } catch (IOException | InterruptedException e) {
            // The client has closed the connection.
        } finally {
            open.decrementAndGet();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
