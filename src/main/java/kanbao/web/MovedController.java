package kanbao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ServletRequestPathUtils;

import jakarta.servlet.http.HttpServletRequest;

import kanbao.edition.Edition;
import kanbao.site.Links;

/** Answers every address that nothing else answers: a story may have been there. */
@Controller
class MovedController {

    private final Links links;

    MovedController(Links links) {
        this.links = links;
    }

    @GetMapping("/**")
    ModelAndView elsewhere(HttpServletRequest request, Edition edition) {
        return edition.movedFrom(ServletRequestPathUtils.getCachedPathValue(request))
                .map(slug -> Redirect.to(links.article(slug)))
                .orElseThrow(NotFoundException::new);
    }

}
