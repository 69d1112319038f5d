package kanbao.web;

import java.util.Optional;
import java.util.concurrent.Future.State;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

import kanbao.edition.Edition;
import kanbao.search.Answer;
import kanbao.search.StoryIndex;
import kanbao.search.StoryIndexes;
import kanbao.site.Site;
import kanbao.web.Finding.Found;
import kanbao.web.Finding.Preparing;
import kanbao.web.Finding.TooLong;
import kanbao.web.Finding.Unasked;

/** Puts inquiries to the index of an edition. */
@Component
class Finder {

    /** How long a reader waits for an index that is still being made. */
    private static final long PATIENCE_MS = 500;
    /** The last page that can have anything on it. */
    private static final int LAST_PAGE = Paging.pages(Answer.COUNTED, Paging.ANSWERS_ON_A_PAGE);

    /** So many readers may wait at once, so that there are threads for those who read. */
    private static final int MOST_WAITING = 4;

    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final StoryIndexes indexes;
    private final Site site;

    Finder(StoryIndexes indexes, Site site) {
        this.indexes = indexes;
        this.site = site;
    }

    Finding find(Inquiry inquiry, int page, Edition edition) {
        if (inquiry.isTooLong()) {
            return new TooLong();
        }
        if (inquiry.words().isEmpty()) {
            return new Unasked();
        }
        if (page > LAST_PAGE) {
            throw new NotFoundException();
        }
        var index = index(edition);
        return index.isPresent()
                ? found(index.get().answer(inquiry.question(page, site.timeZone())), page)
                : new Preparing();
    }

    private static Found found(Answer answer, int page) {
        if (page > Paging.pages(answer.total(), Paging.ANSWERS_ON_A_PAGE)) {
            throw new NotFoundException();
        }
        return new Found(answer);
    }

    /** None while it is being made, and none where it could not be made. */
    private Optional<StoryIndex> index(Edition edition) {
        var index = indexes.of(edition);
        if (!index.isDone() && waiting.tryAcquire()) {
            index.handle((_, _) -> true).completeOnTimeout(false, PATIENCE_MS, TimeUnit.MILLISECONDS).join();
            waiting.release();
        }
        return index.state() == State.SUCCESS ? Optional.of(index.resultNow()) : Optional.empty();
    }

}
