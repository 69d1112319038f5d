package kanbao.remotepicture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.SmartLifecycle;

import kanbao.messages.MessageBundle;
import kanbao.picture.RemotePictures;
import kanbao.remotepicture.FetchQueue.Backoff;
import kanbao.remotepicture.FetchQueue.HostState;
import kanbao.remotepicture.FetchQueue.Request;
import kanbao.remotepicture.FetchResult.Failed;
import kanbao.remotepicture.FetchResult.NotModified;
import kanbao.remotepicture.FetchResult.Validators;
import kanbao.report.Cause;
import kanbao.site.PictureSettings;
import kanbao.site.Settings;

/**
 * Fetches the pictures that stories refer to while the application runs. Many pictures that arrive one after the other lead to one
 * new edition: when nothing more is to be fetched at once, or after a minute.
 */
final class RemotePictureService implements RemotePictures, SmartLifecycle, FetchQueue.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(RemotePictureService.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final Backoff HOST_BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofHours(6));
    private static final Backoff PICTURE_BACKOFF = new Backoff(Duration.ofMinutes(1), Duration.ofDays(1));
    private static final Backoff LASTING_FAILURE_BACKOFF = new Backoff(Duration.ofDays(1), Duration.ofDays(7));
    private static final Duration STORE_PAUSE = Duration.ofMinutes(10);
    private static final Duration FULL_PAUSE = Duration.ofHours(1);
    /** In bytes; if there is less room, nothing is requested. */
    private static final int TYPICAL_LENGTH = 200_000;
    private static final Duration KEEP_REPLACED = Duration.ofMinutes(10);
    private static final long NEVER = Long.MAX_VALUE;
    /** Of the time until a picture is requested again, at random by its address: not all are due at once. */
    private static final int SPREAD = 10;

    private final PictureSettings settings;
    private final RemotePictureStore store;
    private final Supplier<PictureFetcher> fetchers;
    private final Clock clock;
    private final boolean isReadOnly;
    private final Batching batching;
    private final Map<RemoteAddress, FetchFailure> unstored = new HashMap<>();
    private boolean isOpen;
    private List<RemoteAddress> requested = List.of();
    private @Nullable FetchQueue queue;
    private @Nullable PictureFetcher fetcher;
    private volatile @Nullable Thread thread;
    private volatile long revision;
    private @Nullable Instant firstChange;
    private int fetched;
    private int failed;

    /**
     * @param fetchers   creates the client when something is to be fetched
     * @param isReadOnly whether only pictures that are already stored are used, for an export
     */
    RemotePictureService(PictureSettings settings, RemotePictureStore store, Supplier<PictureFetcher> fetchers,
            Clock clock, boolean isReadOnly, Batching batching) {
        this.settings = settings;
        this.store = store;
        this.fetchers = fetchers;
        this.clock = clock;
        this.isReadOnly = isReadOnly;
        this.batching = batching;
        isOpen = store.open(isReadOnly);
    }

    /** @param beans have a resolver only in tests; otherwise it is that of the system */
    static RemotePictureService create(Settings settings, Clock clock, boolean isExport, BeanFactory beans) {
        var pictures = settings.pictures();
        var store = new RemotePictureStore(settings.data().resolve("remote-pictures"), pictures.maxStore(),
                pictures.maxCount());
        return new RemotePictureService(pictures, store,
                () -> new PictureFetcher(pictures, PictureFetcher.userAgent(settings.site().baseUrl()),
                        beans.getBeanProvider(CheckedResolver.class).getIfAvailable(CheckedResolver::ofSystem), clock),
                clock, isExport, new Batching(Duration.ofSeconds(2), Duration.ofMinutes(1)));
    }

    /**
     * When pictures that have been fetched lead to a new edition.
     *
     * @param pause   without anything to fetch
     * @param longest after the first of them
     */
    record Batching(Duration pause, Duration longest) {}

    @Override
    public Lookup find(String written) {
        var parsed = RemoteAddress.of(written);
        if (parsed.isEmpty() || !settings.allows(parsed.get().host(), parsed.get().port())) {
            return new NotAllowed();
        }
        var address = parsed.get();
        if (address.hasCredentials()) {
            return new Unavailable(Cause.of("picture.remote-credentials", address.host()));
        }
        var picture = store.find(address);
        var file = store.file(address);
        if (picture != null && file.isPresent()) {
            return new Available(file.get(), picture.failure() == FetchFailure.GONE
                    ? Cause.of("picture.remote-vanished", written)
                    : null);
        }
        return new Unavailable(picture != null && picture.failure() != null
                ? picture.failure().cause(written, picture.detail())
                : unstored(address, written));
    }

    private synchronized Cause unstored(RemoteAddress address, String written) {
        var failure = isOpen ? unstored.get(address) : FetchFailure.NOT_STORED;
        return failure == null ? Cause.of("picture.remote-pending", written) : failure.cause(written, "");
    }

    @Override
    public synchronized void request(Supplier<List<String>> addresses) {
        var allowed = new ArrayList<RemoteAddress>();
        for (var written : addresses.get()) {
            RemoteAddress.of(written).filter(address -> !address.hasCredentials()
                    && settings.allows(address.host(), address.port())).ifPresent(allowed::add);
        }
        requested = allowed.stream().distinct().toList();
        var needed = new HashSet<String>();
        requested.forEach(address -> needed.add(address.toString()));
        store.setNeeded(needed);
        fill();
    }

    private void fill() {
        if (queue != null && isOpen) {
            queue.replace(requested.stream().map(address -> new Request(address, due(address)))
                    .filter(request -> request.due().isBefore(Instant.MAX)).toList());
        }
    }

    private Instant due(RemoteAddress address) {
        var picture = store.find(address);
        return picture == null ? Instant.EPOCH : instant(picture.due());
    }

    private static Instant instant(long millis) {
        return millis == NEVER ? Instant.MAX : Instant.ofEpochMilli(millis);
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public FetchResult fetch(RemoteAddress address) throws InterruptedException {
        var before = store.find(address);
        var hasFile = store.file(address).isPresent();
        var temporary = store.temporaryFile();
        try {
            if (!store.makeRoom(TYPICAL_LENGTH, !hasFile)) {
                return new Failed(FetchFailure.STORE_FULL, "");
            }
            var result = fetcher().fetch(address,
                    hasFile && before != null ? before.validators() : Validators.NONE, temporary);
            return result instanceof FetchResult.Fetched picture
                    && !store.add(address, picture, temporary, clock.instant(), dueAgain(address))
                            ? new Failed(FetchFailure.STORE_FULL, "")
                            : result;
        } catch (IOException e) {
            return new Failed(FetchFailure.NOT_STORED, e.toString());
        } finally {
            delete(temporary);
        }
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // It is deleted at the next start.
        }
    }

    private synchronized PictureFetcher fetcher() {
        if (fetcher == null) {
            fetcher = fetchers.get();
        }
        return fetcher;
    }

    private long millis() {
        return clock.instant().toEpochMilli();
    }

    private long dueAgain(RemoteAddress address) {
        var refresh = settings.refresh().toMillis();
        return refresh == 0
                ? NEVER
                : millis() + refresh + Math.floorMod(address.hashCode(), Math.max(1, refresh / SPREAD));
    }

    @Override
    public synchronized @Nullable Instant finished(RemoteAddress address, FetchResult result, HostState host) {
        if (isOpen) {
            store.record(address.host(), host);
        }
        return switch (result) {
            case FetchResult.Fetched _ -> {
                unstored.remove(address);
                fetched++;
                noteChange();
                yield instant(dueAgain(address));
            }
            case NotModified _ -> {
                var picture = store.find(address);
                if (picture == null) {
                    yield Instant.EPOCH;
                }
                store.record(new StoredPicture(picture.address(), picture.file(), picture.length(),
                        picture.validators(), millis(), dueAgain(address), 0, null, ""), clock.instant());
                if (picture.failure() == FetchFailure.GONE) {
                    noteChange();
                }
                yield instant(dueAgain(address));
            }
            case Failed failure -> finished(address, failure);
        };
    }

    private Instant finished(RemoteAddress address, Failed failure) {
        failed++;
        if (failure.failure() == FetchFailure.NOT_STORED || failure.failure() == FetchFailure.STORE_FULL) {
            if (unstored.put(address, failure.failure()) != failure.failure()) {
                noteChange();
            }
            if (failure.failure() == FetchFailure.NOT_STORED) {
                store.fail(new IOException(failure.detail()));
            }
            return clock.instant().plus(failure.failure() == FetchFailure.STORE_FULL ? FULL_PAUSE : STORE_PAUSE);
        }
        var before = store.find(address);
        var failures = before == null ? 1 : before.failures() + 1;
        var backoff = failure.failure().isOfHost() ? PICTURE_BACKOFF : LASTING_FAILURE_BACKOFF;
        var due = clock.instant().plus(backoff.after(failures));
        store.record(StoredPicture.failed(address, before, failure, millis(), due.toEpochMilli()), clock.instant());
        if (before == null || before.failure() != failure.failure()) {
            noteChange();
        }
        return due;
    }

    private void noteChange() {
        if (firstChange == null) {
            firstChange = clock.instant();
        }
    }

    private void run(FetchQueue running) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                openAgain();
                running.runDue(batching.pause());
                announce(running);
                store.deleteReplaced(clock.instant().minus(KEEP_REPLACED));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void openAgain() throws InterruptedException {
        while (!isOpen) {
            wait(STORE_PAUSE.toMillis());
            isOpen = store.open(isReadOnly);
            if (isOpen) {
                fill();
                noteChange();
            }
        }
    }

    private void announce(FetchQueue running) {
        var isIdle = running.isIdle(batching.pause());
        synchronized (this) {
            if (firstChange != null && (isIdle || !firstChange.plus(batching.longest()).isAfter(clock.instant()))) {
                firstChange = null;
                revision++;
                LOG.info(LOG_MESSAGES.get("remotepicture.fetched", fetched, failed, store.count()));
                fetched = 0;
                failed = 0;
            }
        }
    }

    @Override
    public synchronized void start() {
        if (!isReadOnly && thread == null) {
            var started = new FetchQueue(this, HOST_BACKOFF, clock);
            started.restore(store.hosts());
            queue = started;
            fill();
            thread = Thread.ofPlatform().name("pictures").daemon().start(() -> run(started));
        }
    }

    @Override
    public void stop() {
        Thread stopped;
        synchronized (this) {
            stopped = thread;
            thread = null;
        }
        if (stopped != null) {
            stopped.interrupt();
        }
        if (queue != null) {
            queue.close();
        }
        synchronized (this) {
            if (fetcher != null) {
                fetcher.close();
                fetcher = null;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

}
