package kanbao.remotepicture;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import kanbao.picture.PictureInspection;
import kanbao.remotepicture.FetchResult.Failed;
import kanbao.remotepicture.FetchResult.Fetched;
import kanbao.remotepicture.FetchResult.NotModified;
import kanbao.remotepicture.FetchResult.Validators;
import kanbao.site.PictureSettings;
import kanbao.site.PictureType;
import kanbao.site.SizeText;

/**
 * Requests pictures over HTTP/1.1 and writes them to files, within the limits of the settings. It sends no cookies, no credentials and
 * no referrer, follows redirects only to allowed hosts, and connects only to addresses that {@link CheckedResolver} returns.
 */
final class PictureFetcher implements AutoCloseable {

    private static final int MAX_REDIRECTS = 5;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration MAX_RETRY_AFTER = Duration.ofDays(1);
    private static final int MAX_HEADERS = 16 * 1024;
    private static final int BUFFER = 16 * 1024;
    private static final int MAX_THREADS = 8;
    /** Kanbao cannot scale AVIF down. */
    private static final String ACCEPT = "image/webp, image/jpeg, image/png, image/gif, image/avif;q=0.5, image/*;q=0.3";

    private final PictureSettings settings;
    private final Clock clock;
    private final HttpClient client;
    private final Object inspecting = new Object();

    PictureFetcher(PictureSettings settings, String userAgent, CheckedResolver resolver, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        client = client(userAgent, resolver);
    }

    static String userAgent(URI site) {
        return "Kanbao (fetches pictures once for its own copy; +" + site + ")";
    }

    private static HttpClient client(String userAgent, CheckedResolver resolver) {
        var threads = new QueuedThreadPool(MAX_THREADS, 1);
        threads.setName("picture-client");
        threads.setDaemon(true);
        var connector = new ClientConnector();
        connector.setSelectors(1);
        var client = new HttpClient(new HttpClientTransportOverHTTP(connector));
        client.setExecutor(threads);
        client.setSocketAddressResolver(resolver);
        client.setFollowRedirects(false);
        client.setMaxConnectionsPerDestination(FetchQueue.MAX_PER_HOST);
        client.setConnectTimeout(CONNECT_TIMEOUT.toMillis());
        client.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        client.setDestinationIdleTimeout(Duration.ofMinutes(1).toMillis());
        client.setMaxResponseHeadersSize(MAX_HEADERS);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, userAgent));
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client cannot be started", e);
        }
        client.getContentDecoderFactories().clear();
        client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
        client.getProtocolHandlers().remove(ProxyAuthenticationProtocolHandler.NAME);
        return client;
    }

    private boolean isAllowed(RemoteAddress address) {
        return settings.allows(address.host(), address.port());
    }

    /**
     * Fetches a picture, if it has changed since the version with these validators.
     *
     * @param file must not exist; it may exist and be incomplete if the picture was not fetched
     */
    FetchResult fetch(RemoteAddress address, Validators validators, Path file) throws InterruptedException {
        var deadline = System.nanoTime() + settings.timeout().toNanos();
        var current = address;
        for (var redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            var exchange = request(current, validators, file, deadline);
            if (exchange instanceof Lost) {
                exchange = request(current, validators, file, deadline);
            }
            if (!(exchange instanceof Redirected(var location))) {
                return exchange instanceof Final(var result) ? result : ((Lost) exchange).failed();
            }
            var target = current.resolve(location);
            if (target.isEmpty() || target.get().hasCredentials() || !isAllowed(target.get())) {
                return new Failed(FetchFailure.REDIRECT, target.map(RemoteAddress::host).orElse("…"));
            }
            current = target.get();
        }
        return new Failed(FetchFailure.REDIRECT, current.host());
    }

    /** What a request led to. */
    private sealed interface Exchange {}

    private record Redirected(String location) implements Exchange {}

    private record Final(FetchResult result) implements Exchange {}

    /** No response: perhaps the host had closed a connection that was kept open after the last request. */
    private record Lost(Failed failed) implements Exchange {}

    private Exchange request(RemoteAddress address, Validators validators, Path file, long deadline)
            throws InterruptedException {
        var remaining = deadline - System.nanoTime();
        if (remaining <= 0) {
            return new Final(slow());
        }
        var listener = new InputStreamResponseListener();
        client.newRequest(URI.create(address.toString()))
                .timeout(remaining, TimeUnit.NANOSECONDS)
                .headers(headers -> addHeaders(headers, validators))
                .send(listener);
        try {
            var response = listener.get(remaining, TimeUnit.NANOSECONDS);
            var exchange = exchange(response, listener.getInputStream(), validators, file);
            var _ = response.abort(new IOException("the response is not needed"));
            return exchange;
        } catch (TimeoutException e) {
            return new Final(slow());
        } catch (ExecutionException e) {
            var failed = networkFailure(e);
            return failed.failure() == FetchFailure.UNREACHABLE ? new Lost(failed) : new Final(failed);
        }
    }

    private static void addHeaders(HttpFields.Mutable headers, Validators validators) {
        headers.put(HttpHeader.ACCEPT, ACCEPT);
        if (validators.entityTag() != null) {
            headers.put(HttpHeader.IF_NONE_MATCH, validators.entityTag());
        }
        if (validators.lastModified() != null) {
            headers.put(HttpHeader.IF_MODIFIED_SINCE, validators.lastModified());
        }
    }

    private Exchange exchange(Response response, InputStream body, Validators validators, Path file) {
        var status = response.getStatus();
        var location = response.getHeaders().get(HttpHeader.LOCATION);
        return switch (status) {
            case 200 -> new Final(save(response.getHeaders(), body, file));
            case 301, 302, 303, 307, 308 -> location == null ? otherStatus(status) : new Redirected(location);
            case 304 -> validators.equals(Validators.NONE) ? otherStatus(status) : new Final(new NotModified());
            case 404, 410 -> new Final(new Failed(FetchFailure.GONE, ""));
            case 401, 402, 403, 407, 451 -> new Final(new Failed(FetchFailure.FORBIDDEN, Integer.toString(status)));
            case 408, 425, 429 -> new Final(busy(response));
            default -> status >= 500 ? new Final(busy(response)) : otherStatus(status);
        };
    }

    private static Exchange otherStatus(int status) {
        return new Final(new Failed(FetchFailure.OTHER_STATUS, Integer.toString(status)));
    }

    private Failed busy(Response response) {
        return new Failed(FetchFailure.BUSY, Integer.toString(response.getStatus()),
                retryAfter(response.getHeaders().get(HttpHeader.RETRY_AFTER)));
    }

    /** Reads seconds or a date (RFC 9110, section 10.2.3). */
    private Duration retryAfter(String value) {
        if (value == null) {
            return Duration.ZERO;
        }
        var wait = value.strip().matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(value.strip()))
                : untilDate(value.strip());
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : wait;
    }

    private Duration untilDate(String date) {
        try {
            return Duration.between(clock.instant(),
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    private FetchResult save(HttpFields headers, InputStream body, Path file) {
        var type = Objects.requireNonNullElse(headers.get(HttpHeader.CONTENT_TYPE), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/json")) {
            return new Failed(FetchFailure.NOT_A_PICTURE, "");
        }
        if (headers.getLongField(HttpHeader.CONTENT_LENGTH) > maxBytes()) {
            return tooLarge();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var failed = copy(body, channel);
            if (failed.isPresent()) {
                return failed.get();
            }
            channel.force(true);
            var length = channel.size();
            return length == 0 ? new Failed(FetchFailure.BROKEN, "") : inspected(file, length, headers);
        } catch (IOException e) {
            return notStored(e);
        }
    }

    private Optional<Failed> copy(InputStream body, FileChannel file) throws IOException {
        var buffer = new byte[BUFFER];
        var length = 0L;
        while (true) {
            int count;
            try {
                count = body.read(buffer);
            } catch (IOException e) {
                return Optional.of(networkFailure(e));
            }
            if (count < 0) {
                return Optional.empty();
            }
            length += count;
            if (length > maxBytes()) {
                return Optional.of(tooLarge());
            }
            var remaining = ByteBuffer.wrap(buffer, 0, count);
            while (remaining.hasRemaining()) {
                file.write(remaining);
            }
        }
    }

    /** One picture at a time, because it is in memory. */
    private FetchResult inspected(Path file, long length, HttpFields headers) throws IOException {
        synchronized (inspecting) {
            var inspection = PictureInspection.of(file);
            return inspection.fault().<FetchResult>map(fault -> new Failed(switch (fault) {
                case NOT_A_PICTURE -> FetchFailure.NOT_A_PICTURE;
                case BROKEN -> FetchFailure.BROKEN;
                case TOO_MANY_PIXELS -> FetchFailure.TOO_MANY_PIXELS;
            }, "")).orElseGet(() -> isKept(inspection.extension())
                    ? new Fetched(inspection.extension(), inspection.fingerprint(), length,
                            new Validators(headers.get(HttpHeader.ETAG), headers.get(HttpHeader.LAST_MODIFIED)))
                    : new Failed(FetchFailure.OTHER_TYPE, inspection.extension()));
        }
    }

    private boolean isKept(String extension) {
        var name = extension.equals("jpg") ? "jpeg" : extension;
        return settings.types().contains(PictureType.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private long maxBytes() {
        return settings.maxSize().toBytes();
    }

    private Failed tooLarge() {
        return new Failed(FetchFailure.TOO_LARGE, SizeText.of(settings.maxSize()));
    }

    private Failed slow() {
        return new Failed(FetchFailure.SLOW, Long.toString(settings.timeout().toSeconds()));
    }

    private static Failed notStored(IOException e) {
        return new Failed(FetchFailure.NOT_STORED, e.toString());
    }

    private Failed networkFailure(Throwable error) {
        var cause = error;
        while (cause.getCause() != null && !(cause instanceof SSLException)) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case CheckedResolver.RefusedAddressException _ -> new Failed(FetchFailure.NOT_PUBLIC, "");
            case TimeoutException _ -> slow();
            case UnknownHostException _ -> new Failed(FetchFailure.UNREACHABLE, "unknown host");
            case SSLException _ -> new Failed(FetchFailure.UNREACHABLE, "TLS");
            default -> new Failed(FetchFailure.UNREACHABLE, cause.getClass().getSimpleName());
        };
    }

    @Override
    public void close() {
        try {
            client.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client cannot be stopped", e);
        }
    }

}
