package kanbao.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackgroundThrottleTest {

    private final BlockingQueue<BackgroundThrottle.Task> tasks = new LinkedBlockingQueue<>();
    private final BackgroundThrottle throttle = new BackgroundThrottle("throttle") {

        @Override
        protected Task nextTask() throws InterruptedException {
            return tasks.take();
        }

    };

    @BeforeEach
    void start() {
        throttle.start();
    }

    @AfterEach
    void stop() {
        throttle.stop();
    }

    @Test
    void aFailedTaskIsFollowedByTheNext() throws InterruptedException {
        var failed = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        tasks.add(() -> {
            failed.countDown();
            throw new IllegalStateException("expected by the test");
        });
        assertThat(failed.await(5, TimeUnit.SECONDS)).isTrue();
        tasks.add(done::countDown);

        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theThreadPausesNineteenTimesAsLongAsATaskTakes() throws InterruptedException {
        var done = new CountDownLatch(2);
        var start = System.nanoTime();
        tasks.add(() -> {
            Thread.sleep(20);
            done.countDown();
        });
        tasks.add(done::countDown);

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(20 * 20));
    }

    @Test
    void aStoppedThrottleCanStartAgain() throws InterruptedException {
        var done = new CountDownLatch(1);
        throttle.stop();
        assertThat(throttle.isRunning()).isFalse();
        throttle.start();
        tasks.add(done::countDown);

        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    }

}
