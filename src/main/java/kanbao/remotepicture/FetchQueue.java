package kanbao.remotepicture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import kanbao.messages.MessageBundle;
import kanbao.remotepicture.FetchResult.Failed;

/**
 * Fetches addresses when they are due, at most two of a host at a time, so that no host holds up another. After a failure that
 * probably concerns the whole host, the host is left alone, twice as long each time. Thread-safe.
 */
final class FetchQueue implements AutoCloseable {

    static final int MAX_PER_HOST = 2;

    /** Of all hosts together, with a thread for each. */
    private static final int MAX_ACTIVE = 32;
    private static final Logger LOG = LoggerFactory.getLogger(FetchQueue.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final Comparator<Item> EARLIEST = Comparator.comparing(Item::due)
            .thenComparingLong(Item::order);

    private final Handler handler;
    private final Backoff backoff;
    private final Clock clock;
    private final ExecutorService threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Those that were served least recently first. */
    private final Map<String, HostQueue> hosts = new LinkedHashMap<>();
    private final Set<RemoteAddress> running = new HashSet<>();
    private long order;
    private boolean isClosed;

    FetchQueue(Handler handler, Backoff backoff, Clock clock) {
        this.handler = handler;
        this.backoff = backoff;
        this.clock = clock;
        threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("picture-fetch-", 0).daemon().factory());
    }

    /** An address, and when to fetch it. */
    record Request(RemoteAddress address, Instant due) {}

    /** How long a host is left alone after a failure: first this long, then twice as long each time. */
    record Backoff(Duration first, Duration longest) {

        Duration after(int failures) {
            var wait = first.multipliedBy(1L << Math.min(failures - 1, 20));
            return wait.compareTo(longest) > 0 ? longest : wait;
        }

    }

    /** The failures of a host in a row, and until when it is left alone. */
    record HostState(int failures, Instant waitsUntil) {

        static final HostState GOOD = new HostState(0, Instant.EPOCH);

    }

    interface Handler {

        /** Fetches an address on a thread of its own. */
        FetchResult fetch(RemoteAddress address) throws InterruptedException;

        /** Receives the result and the new state of the host. Returns when the address is fetched again, or null for never. */
        @Nullable
        Instant finished(RemoteAddress address, FetchResult result, HostState host);

    }

    private record Item(RemoteAddress address, Instant due, long order) {}

    private static final class HostQueue {

        private final PriorityQueue<Item> items = new PriorityQueue<>(EARLIEST);
        private HostState state = HostState.GOOD;
        private Failed lastFailure = new Failed(FetchFailure.UNREACHABLE, "");
        private int active;

        private boolean isUseless() {
            return items.isEmpty() && active == 0 && state.equals(HostState.GOOD);
        }

        private Optional<Instant> nextDue() {
            return active >= MAX_PER_HOST || items.isEmpty()
                    ? Optional.empty()
                    : Optional.of(items.element().due()).map(
                            due -> due.isAfter(state.waitsUntil()) ? due : state.waitsUntil());
        }

    }

    /** Restores what was known about hosts. */
    void restore(Map<String, HostState> states) {
        lock.lock();
        try {
            states.forEach((host, state) -> host(host).state = state);
        } finally {
            lock.unlock();
        }
    }

    /** Replaces all addresses that have not been started, in order of importance. */
    void replace(Collection<Request> requests) {
        lock.lock();
        try {
            hosts.values().forEach(host -> host.items.clear());
            requests.stream().filter(request -> !running.contains(request.address())).forEach(
                    request -> add(request.address(), request.due()));
            hosts.values().removeIf(HostQueue::isUseless);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void add(RemoteAddress address, Instant due) {
        host(address.host()).items.add(new Item(address, due, order++));
    }

    private HostQueue host(String name) {
        return hosts.computeIfAbsent(name, _ -> new HostQueue());
    }

    /** Starts everything that is due, and waits until something else may be, but at most this long. It may return earlier. */
    @SuppressWarnings("WaitNotInLoop")
    void runDue(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            startDue();
            var wait = untilNext().filter(next -> next.compareTo(longest) < 0).orElse(longest);
            if (!wait.isNegative() && !wait.isZero()) {
                changed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private void startDue() {
        var now = clock.instant();
        var isStarting = true;
        while (isStarting && !isClosed) {
            isStarting = false;
            for (var name : List.copyOf(hosts.keySet())) {
                var host = host(name);
                if (running.size() < MAX_ACTIVE && host.nextDue().filter(due -> !due.isAfter(now)).isPresent()) {
                    start(host.items.remove().address(), host);
                    hosts.remove(name);
                    hosts.put(name, host);
                    isStarting = true;
                }
            }
        }
    }

    private void start(RemoteAddress address, HostQueue host) {
        host.active++;
        running.add(address);
        threads.execute(() -> fetch(address, host));
    }

    private void fetch(RemoteAddress address, HostQueue host) {
        Instant again = null;
        try {
            var result = handler.fetch(address);
            again = handler.finished(address, result, update(host, result));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error(LOG_MESSAGES.get("remotepicture.error", address, e), e);
        } finally {
            finish(address, host, again);
        }
    }

    private HostState update(HostQueue host, FetchResult result) {
        lock.lock();
        try {
            host.state = stateAfter(result, host.state);
            if (result instanceof Failed failed) {
                host.lastFailure = failed;
            }
            return host.state;
        } finally {
            lock.unlock();
        }
    }

    private void finish(RemoteAddress address, HostQueue host, @Nullable Instant again) {
        lock.lock();
        try {
            host.active--;
            running.remove(address);
            if (again != null && !isClosed) {
                add(address, again);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private HostState stateAfter(FetchResult result, HostState before) {
        if (!(result instanceof Failed failed && failed.failure().isOfHost())) {
            return HostState.GOOD;
        }
        var failures = before.failures() + 1;
        var wait = backoff.after(failures);
        return new HostState(failures,
                clock.instant().plus(wait.compareTo(failed.retryAfter()) > 0 ? wait : failed.retryAfter()));
    }

    private Optional<Duration> untilNext() {
        return running.size() >= MAX_ACTIVE
                ? Optional.empty()
                : hosts.values().stream().flatMap(host -> host.nextDue().stream()).min(Comparator.naturalOrder())
                        .map(due -> Duration.between(clock.instant(), due));
    }

    /** Whether nothing is being fetched and nothing is due within this time. */
    boolean isIdle(Duration ahead) {
        lock.lock();
        try {
            return running.isEmpty() && untilNext().filter(next -> next.compareTo(ahead) <= 0).isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Removes the addresses of hosts that are left alone for longer than this, and returns them with the last failure of their host. */
    Map<RemoteAddress, Failed> removeWaiting(Duration longest) {
        lock.lock();
        try {
            var removed = new LinkedHashMap<RemoteAddress, Failed>();
            var limit = clock.instant().plus(longest);
            hosts.values().stream().filter(host -> host.state.waitsUntil().isAfter(limit)).forEach(host -> {
                host.items.forEach(item -> removed.put(item.address(), host.lastFailure));
                host.items.clear();
            });
            return removed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is nothing to fetch at any time. */
    boolean isEmpty() {
        lock.lock();
        try {
            return running.isEmpty() && hosts.values().stream().allMatch(host -> host.items.isEmpty());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        threads.shutdownNow();
    }

}
