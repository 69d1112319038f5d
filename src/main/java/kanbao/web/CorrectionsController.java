package kanbao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import kanbao.edition.Edition;

@Controller
class CorrectionsController {

    private final CorrectionsViews views;

    CorrectionsController(CorrectionsViews views) {
        this.views = views;
    }

    @GetMapping("/corrections")
    ModelAndView corrections(Edition edition) {
        return new ModelAndView("corrections", "page", views.page(edition));
    }

}
