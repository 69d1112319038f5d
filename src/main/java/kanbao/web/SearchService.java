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
import kanbao.web.SearchOutcome.EmptyQuery;
import kanbao.web.SearchOutcome.Found;
import kanbao.web.SearchOutcome.IndexNotReady;
import kanbao.web.SearchOutcome.QueryTooLong;

/** Executes search requests on the index of an edition. */
@Component
class SearchService {

    /** The maximum time that a request waits for an index that is still being built. */
    private static final long MAXIMUM_WAIT_MS = 500;
    private static final int LAST_PAGE = Pagination.pages(SearchResults.MAX_COUNTED,
            Pagination.SEARCH_RESULTS_ON_A_PAGE);

    /** The maximum number of requests that wait for the index; the other threads stay free for other pages. */
    private static final int MAXIMUM_WAITING = 4;

    private final Semaphore waiting = new Semaphore(MAXIMUM_WAITING);
    private final IndexBuilder indexes;
    private final Site site;

    SearchService(IndexBuilder indexes, Site site) {
        this.indexes = indexes;
        this.site = site;
    }

    SearchOutcome search(SearchRequest request, int page, Edition edition) {
        if (request.isTooLong()) {
            return new QueryTooLong();
        }
        if (request.query().isEmpty()) {
            return new EmptyQuery();
        }
        if (page > LAST_PAGE) {
            throw new NotFoundException();
        }
        var index = index(edition);
        return index.isPresent()
                ? found(index.get().search(request.toSearchQuery(page, site.timeZone())), page)
                : new IndexNotReady();
    }

    private static Found found(SearchResults results, int page) {
        if (page > Pagination.pages(results.total(), Pagination.SEARCH_RESULTS_ON_A_PAGE)) {
            throw new NotFoundException();
        }
        return new Found(results);
    }

    /** Empty while the index is being built, and if building it failed. */
    private Optional<SearchIndex> index(Edition edition) {
        var index = indexes.indexOf(edition);
        if (!index.isDone() && waiting.tryAcquire()) {
            index.handle((_, _) -> true).completeOnTimeout(false, MAXIMUM_WAIT_MS, TimeUnit.MILLISECONDS).join();
            waiting.release();
        }
        return index.state() == State.SUCCESS ? Optional.of(index.resultNow()) : Optional.empty();
    }

}
