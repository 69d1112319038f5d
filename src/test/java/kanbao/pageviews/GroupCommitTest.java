package kanbao.pageviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import kanbao.TestData;

class GroupCommitTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Map<String, ViewCounter> counters = new ConcurrentHashMap<>();
    private final ViewCounter counter = new ViewCounter(DAY);
    private volatile Instant now = Instant.parse("2026-03-01T04:00:00Z");

    @TempDir
    private Path data;
    private GroupCommit commits = new GroupCommit(Path.of("."), Clock.systemUTC(), DAY, DAY, counters);
    private Thread writer = new Thread(commits);

    @BeforeEach
    void start() {
        InstantSource source = () -> now;
        counters.put("qwen", counter);
        commits = new GroupCommit(data, source.withZone(TestData.SITE.timeZone()), DAY, DAY, counters);
        writer = Thread.ofPlatform().start(commits);
        commits.awaitStart(Duration.ofSeconds(10));
    }

    @AfterEach
    void end() throws InterruptedException {
        commits.end();
        writer.join();
    }

    @Test
    void aHangingWriteIsAnOutageUntilItEnds() throws Exception {
        assertThat(commits.write("qwen").get(10, TimeUnit.SECONDS)).isTrue();
        now = now.plusSeconds(3_600);
        assertThat(commits.outage()).as("nothing to write").isZero();

        synchronized (counter) {
            var stored = commits.write("qwen");
            awaitHangingWriter();
            now = now.plus(Duration.ofMinutes(36));
            assertThat(commits.outage()).isEqualTo(Duration.ofMinutes(36));
            assertThat(stored).isNotDone();
        }
        assertThat(commits.write("qwen").get(10, TimeUnit.SECONDS)).isTrue();
        commits.end();
        writer.join();
        assertThat(commits.outage()).isZero();
    }

    private void awaitHangingWriter() throws InterruptedException {
        while (!isWriterBlocked()) {
            Thread.sleep(1);
        }
    }

    private boolean isWriterBlocked() {
        var lock = ManagementFactory.getThreadMXBean().getThreadInfo(writer.threadId()).getLockInfo();
        return lock != null && lock.getIdentityHashCode() == System.identityHashCode(counter);
    }

}
