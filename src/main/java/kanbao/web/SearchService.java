package kanbao.web;

import java.util.Optional;
import java.util.concurrent.Future.State;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.search.IndexBuilder;
import kanbao.search.SearchIndex;
import kanbao.search.SearchResults;
import kanbao.site.Site;
import kanbao.web.SearchOutcome.Found;
import kanbao.web.SearchOutcome.Preparing;
import kanbao.web.SearchOutcome.TooLong;
import kanbao.web.SearchOutcome.Unasked;

/** Puts inquiries to the index of an edition. */
@Component
class SearchService {

    /** How long a reader waits for an index that is still being made. */
    private static final long PATIENCE_MS = 500;
    /** The last page that can have anything on it. */
    private static final int LAST_PAGE = Pagination.pages(SearchResults.COUNTED, Pagination.ANSWERS_ON_A_PAGE);

    /** So many readers may wait at once, so that there are threads for those who read. */
    private static final int MOST_WAITING = 4;

    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final IndexBuilder indexes;
    private final Site site;

    SearchService(IndexBuilder indexes, Site site) {
        this.indexes = indexes;
        this.site = site;
    }

    SearchOutcome find(SearchRequest inquiry, int page, Edition edition) {
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

    private static Found found(SearchResults answer, int page) {
        if (page > Pagination.pages(answer.total(), Pagination.ANSWERS_ON_A_PAGE)) {
            throw new NotFoundException();
        }
        return new Found(answer);
    }

    /** None while it is being made, and none where it could not be made. */
    private Optional<SearchIndex> index(Edition edition) {
        var index = indexes.of(edition);
        if (!index.isDone() && waiting.tryAcquire()) {
            index.handle((_, _) -> true).completeOnTimeout(false, PATIENCE_MS, TimeUnit.MILLISECONDS).join();
            waiting.release();
        }
        return index.state() == State.SUCCESS ? Optional.of(index.resultNow()) : Optional.empty();
    }

}
