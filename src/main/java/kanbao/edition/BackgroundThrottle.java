package kanbao.edition;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import kanbao.messages.MessageBundle;

/**
 * A bean that runs tasks on one daemon thread while the application runs. The thread works for at most a twentieth of the time:
 * after each task it pauses 19 times as long as the task took.
 */
public abstract class BackgroundThrottle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThrottle.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final int PAUSE_FACTOR = 19;

    private final String threadName;
    private volatile Thread thread = new Thread();

    protected BackgroundThrottle(String threadName) {
        this.threadName = threadName;
    }

    /** A piece of work. */
    @FunctionalInterface
    public interface Task {

        void run() throws Exception;

    }

    /** Waits for the next task; the waiting time does not count as work. */
    protected abstract Task nextTask() throws InterruptedException;

    /** The pause after a task, both in nanoseconds. */
    protected long pauseAfter(long nanos) {
        return PAUSE_FACTOR * nanos;
    }

    private void work() {
        try {
            while (true) {
                var task = nextTask();
                var start = System.nanoTime();
                run(task);
                TimeUnit.NANOSECONDS.sleep(pauseAfter(System.nanoTime() - start));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Task task) throws InterruptedException {
        try {
            task.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | Error e) {
            LOG.error(LOG_MESSAGES.get("edition.background-task-failed", threadName), e);
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name(threadName).daemon().start(this::work);
    }

    @Override
    public void stop() {
        thread.interrupt();
        thread = new Thread();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

}
