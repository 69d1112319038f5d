package kanbao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import kanbao.edition.Edition;

/** The front page, the most-read list and the corrections. */
@Controller
class PageController {

    private final FrontViews front;
    private final MostReadViews mostRead;
    private final CorrectionsViews corrections;

    PageController(FrontViews front, MostReadViews mostRead, CorrectionsViews corrections) {
        this.front = front;
        this.mostRead = mostRead;
        this.corrections = corrections;
    }

    @GetMapping("/")
    ModelAndView front(Edition edition) {
        return new ModelAndView("front", "page", front.page(edition));
    }

    @GetMapping("/hot")
    ModelAndView mostRead(Edition edition) {
        return new ModelAndView("most-read", "page", mostRead.page(edition));
    }

    @GetMapping("/corrections")
    ModelAndView corrections(Edition edition) {
        return new ModelAndView("corrections", "page", corrections.page(edition));
    }

}
