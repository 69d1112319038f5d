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
import kanbao.site.PageNumber;
import kanbao.web.SearchOutcome.Found;
import kanbao.web.SearchOutcome.Preparing;
import kanbao.web.SearchOutcome.TooLong;
import kanbao.web.SearchOutcome.Unasked;

@Controller
class SearchController {

    /** In seconds: an index of 10,000 stories takes a few. */
    private static final String RETRY_AFTER = "5";

    private final SearchService finder;
    private final SearchViews pages;

    SearchController(SearchService finder, SearchViews pages) {
        this.finder = finder;
        this.pages = pages;
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam Map<String, String> form, @RequestParam(defaultValue = "1") PageNumber page,
            Edition edition, HttpServletResponse response) {
        var inquiry = SearchRequest.of(form, edition);
        return switch (finder.find(inquiry, page.value(), edition)) {
            case Found(var answer) -> view(HttpStatus.OK, pages.found(inquiry, answer, page.value(), edition));
            case Unasked _ -> view(HttpStatus.OK, pages.unasked(inquiry, edition));
            case TooLong _ -> view(HttpStatus.BAD_REQUEST, pages.tooLong(inquiry, edition));
            case Preparing _ -> later(pages.preparing(inquiry, edition), response);
        };
    }

    private static ModelAndView view(HttpStatus status, SearchView page) {
        return new ModelAndView("search", Map.of("page", page), status);
    }

    private static ModelAndView later(SearchView page, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        return view(HttpStatus.SERVICE_UNAVAILABLE, page);
    }

}
