package kanbao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import kanbao.edition.Edition;

@Controller
class FrontController {

    private final FrontViews views;

    FrontController(FrontViews views) {
        this.views = views;
    }

    @GetMapping("/")
    ModelAndView front(Edition edition) {
        return new ModelAndView("front", "page", views.page(edition));
    }

}
