package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class RenderQueueTest {

    private final ArrayDeque<Runnable> threads = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void sharedPagesAreRenderedBeforeSingleResponses() {
        var urgency = new RenderQueue(1);
        urgency.execute(() -> done.add("search"), false, threads::add);
        urgency.execute(() -> done.add("another search"), false, threads::add);
        urgency.execute(() -> done.add("page"), true, threads::add);
        runAll();

        assertThat(done).containsExactly("page", "search", "another search");
    }

    @Test
    void noMoreThanTheMaximumOfThreadsIsUsed() {
        var urgency = new RenderQueue(2);
        for (var number = 0; number < 5; number++) {
            urgency.execute(() -> done.add("search"), false, threads::add);
        }

        assertThat(threads).hasSize(2);
        runAll();
        assertThat(done).hasSize(5);
    }

    @Test
    void aThreadIsReleasedAfterAFailure() {
        var urgency = new RenderQueue(1);
        urgency.execute(() -> {
            throw new AssertionError("of the application");
        }, true, threads::add);
        try {
            runAll();
        } catch (AssertionError _) {
            urgency.execute(() -> done.add("page"), true, threads::add);
        }
        runAll();

        assertThat(done).containsExactly("page");
    }

    private void runAll() {
        for (var thread = threads.poll(); thread != null; thread = threads.poll()) {
            thread.run();
        }
    }

}
