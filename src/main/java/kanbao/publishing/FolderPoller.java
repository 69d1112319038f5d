package kanbao.publishing;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the newsroom look at the folders from the start of the paper to its end; an export has one edition only. */
@Component
@Profile("!export")
class FolderPoller implements DisposableBean {

    /** So often at most, and less often where a look takes long: at most a twentieth of one processor is spent on it. */
    private static final int SHORTEST = 400;
    private static final int LONGEST = 1500;
    private static final int REST = 19;

    private final EditionPublisher newsroom;
    private final Thread thread = Thread.ofPlatform().name("newsroom").daemon().unstarted(this::work);

    FolderPoller(EditionPublisher newsroom) {
        this.newsroom = newsroom;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.start();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var start = System.nanoTime();
                newsroom.look();
                var took = (System.nanoTime() - start) / 1_000_000;
                Thread.sleep(Math.min(Math.clamp(took * REST, SHORTEST, LONGEST), newsroom.untilDue()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        thread.interrupt();
    }

}
