package kanbao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import kanbao.edition.Edition;

@Controller
class MostReadController {

    private final MostReadViews views;

    MostReadController(MostReadViews views) {
        this.views = views;
    }

    @GetMapping("/hot")
    ModelAndView mostRead(Edition edition) {
        return new ModelAndView("most-read", "page", views.page(edition));
    }

}
