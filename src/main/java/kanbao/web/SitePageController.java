package kanbao.web;

import java.nio.charset.StandardCharsets;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriUtils;

import jakarta.servlet.http.HttpServletRequest;

import kanbao.edition.ArticleLookup.Found;
import kanbao.edition.ArticleLookup.Moved;
import kanbao.edition.ArticleLookup.NotFound;
import kanbao.edition.ArticleLookup.Withdrawn;
import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.site.NotCached;
import kanbao.site.OnlyRoutes;

/**
 * Serves the pages beside the news, such as {@code /about}. The path has a wildcard and no variable, so that every other route is
 * more specific, also one with several variables, and no page hides it.
 */
@Controller
class SitePageController {

    private final SitePageViews views;

    SitePageController(SitePageViews views) {
        this.views = views;
    }

    /** With a query it is not cached: an unknown address can lead to a page that needs the query, such as {@code /Search?q=}. */
    @NotCached(NotCached.When.WITH_QUERY)
    @OnlyRoutes
    @GetMapping("/*")
    ModelAndView page(HttpServletRequest request, Edition edition) {
        var path = UriUtils.decode(ServletRequestPathUtils.getCachedPathValue(request), StandardCharsets.UTF_8);
        return switch (edition.findPage(path.substring(1))) {
            case Found(var page) -> new ModelAndView("page", "page", views.page(page, edition));
            case Moved _,NotFound _ -> throw new NotFoundException();
            case Withdrawn(var page) -> throw new WithdrawnException(page);
        };
    }

}
