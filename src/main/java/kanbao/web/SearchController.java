package kanbao.web;

import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import jakarta.servlet.http.HttpServletResponse;

import kanbao.edition.Edition;
import kanbao.site.NotCached;
import kanbao.site.PageNumber;
import kanbao.web.SearchOutcome.EmptyQuery;
import kanbao.web.SearchOutcome.Found;
import kanbao.web.SearchOutcome.IndexNotReady;
import kanbao.web.SearchOutcome.QueryTooLong;

@Controller
class SearchController {

    /** In seconds: building an index of 10,000 stories takes a few. */
    private static final String RETRY_AFTER = "5";

    private final SearchService search;
    private final SearchViews views;

    SearchController(SearchService search, SearchViews views) {
        this.search = search;
        this.views = views;
    }

    @NotCached(NotCached.When.UNTIL_REPEATED)
    @GetMapping("/search")
    ModelAndView search(@RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "1") PageNumber page, Edition edition, HttpServletResponse response) {
        var request = SearchRequest.of(parameters, edition);
        return switch (search.search(request, page.value(), edition)) {
            case Found(var results) -> view(HttpStatus.OK, views.found(request, results, page.value(), edition));
            case EmptyQuery _ -> view(HttpStatus.OK, views.emptyQuery(request, edition));
            case QueryTooLong _ -> view(HttpStatus.BAD_REQUEST, views.queryTooLong(request, edition));
            case IndexNotReady _ -> unavailable(views.indexNotReady(request, edition), response);
        };
    }

    private static ModelAndView view(HttpStatus status, SearchView page) {
        return new ModelAndView("search", Map.of("page", page), status);
    }

    private static ModelAndView unavailable(SearchView page, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        return view(HttpStatus.SERVICE_UNAVAILABLE, page);
    }

}
