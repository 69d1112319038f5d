package kanbao.remotepicture;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import kanbao.remotepicture.FetchQueue.Backoff;
import kanbao.remotepicture.FetchQueue.HostState;
import kanbao.remotepicture.FetchQueue.Request;
import kanbao.remotepicture.FetchResult.Failed;
import kanbao.remotepicture.FetchResult.Validators;
import kanbao.site.PictureSettings;

/**
 * Fetches many pictures once, as a command does, by the same rules as the site. A picture whose host fails is tried three times; a host that
 * would have to be left alone for more than a minute is given up.
 */
public final class PictureDownloads implements AutoCloseable {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10));
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MAX_ATTEMPTS = 3;

    private final PictureFetcher fetcher;
    private final Clock clock;

    PictureDownloads(PictureFetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * Creates downloads from the hosts that the settings allow.
     *
     * @param site the address that the hosts can look at to see who requests their pictures
     */
    public static PictureDownloads create(PictureSettings settings, URI site, Clock clock) {
        return new PictureDownloads(
                new PictureFetcher(settings, PictureFetcher.userAgent(site), CheckedResolver.ofSystem(), clock), clock);
    }

    /** Receives the pictures, on several threads. */
    public interface Receiver {

        /** Returns a new file to which the picture is written. */
        Path file(RemoteAddress address) throws IOException;

        /** Receives the last result for an address; the file exists only if the picture was fetched. */
        void receive(RemoteAddress address, FetchResult result);

    }

    /** Fetches all addresses, in about this order, and returns when there is a result for each. */
    public void run(Collection<RemoteAddress> addresses, Receiver receiver) throws InterruptedException {
        var requests = addresses.stream().distinct().map(address -> new Request(address, Instant.EPOCH)).toList();
        try (var queue = new FetchQueue(new Attempts(receiver), BACKOFF, clock)) {
            queue.replace(requests);
            while (!queue.isEmpty()) {
                queue.runDue(PAUSE);
                queue.removeWaiting(LONGEST_WAIT)
                        .forEach((address, last) -> receiver.receive(address, last));
            }
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }

    private final class Attempts implements FetchQueue.Handler {

        private final Receiver receiver;
        private final Map<RemoteAddress, Integer> failures = new ConcurrentHashMap<>();

        private Attempts(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public FetchResult fetch(RemoteAddress address) throws InterruptedException {
            try {
                return fetcher.fetch(address, Validators.NONE, receiver.file(address));
            } catch (IOException e) {
                return new Failed(FetchFailure.NOT_STORED, e.toString());
            }
        }

        @Override
        public @Nullable Instant finished(RemoteAddress address, FetchResult result, HostState host) {
            var isOfHost = result instanceof Failed failed && failed.failure().isOfHost();
            if (isOfHost && failures.merge(address, 1, Integer::sum) < MAX_ATTEMPTS) {
                return host.waitsUntil();
            }
            receiver.receive(address, result);
            return null;
        }

    }

}
