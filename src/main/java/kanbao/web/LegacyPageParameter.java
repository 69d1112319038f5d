package kanbao.web;

import java.nio.charset.StandardCharsets;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriUtils;

import jakarta.servlet.http.HttpServletRequest;

import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.site.Links;
import kanbao.site.NotCached;
import kanbao.site.PageNumber;

/** Redirects the former addresses of the pages of lists and feeds, which had the page number in {@code ?page=}. */
@Controller
class LegacyPageParameter {

    private static final String FEED = "/feed.{extension:atom|rss|json}";

    private final Links links;

    LegacyPageParameter(Links links) {
        this.links = links;
    }

    @NotCached
    @GetMapping(path = {"/archive", "/archive/{year:\\d{4}}/{month:0[1-9]|1[0-2]}", "/sections/{slug}",
        "/topics/{slug}",
        "/authors/{slug}", FEED, "/sections/{slug}" + FEED, "/topics/{slug}" + FEED,
        "/authors/{slug}" + FEED}, params = {"page", "page!=1", "page!="})
    ModelAndView redirect(@RequestParam PageNumber page, HttpServletRequest request, Edition edition) {
        var list = UriUtils.decode(ServletRequestPathUtils.getCachedPathValue(request), StandardCharsets.UTF_8);
        return edition.routes().find(links.page(list, page.value())).map(links::inScript).map(PermanentRedirect::to)
                .orElseThrow(NotFoundException::new);
    }

}
