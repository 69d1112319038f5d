package kanbao.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundThrottleTest {

    private final BackgroundThrottle pace = new BackgroundThrottle();

    @AfterEach
    void end() {
        pace.end();
    }

    @Test
    void workThatFailsAtOnceIsFollowedByOther() throws InterruptedException {
        var failed = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        pace.next(() -> {
            failed.countDown();
            throw new IllegalStateException("as the test wants it");
        });
        assertThat(failed.await(5, TimeUnit.SECONDS)).isTrue();
        pace.next(() -> {
            done.countDown();
            return CompletableFuture.completedFuture(null);
        });

        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    }

}
