package kanbao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import kanbao.edition.Edition;
import kanbao.site.PageNumber;

/** The articles of a section, a topic or an author. */
@Controller
class ListController {

    private final ListViews views;

    ListController(ListViews views) {
        this.views = views;
    }

    @GetMapping({"/sections/{slug}", "/sections/{slug}" + PageNumber.OF_LIST})
    ModelAndView section(@PathVariable String slug, PageNumber page, Edition edition) {
        return new ModelAndView("list", "page", views.section(edition.findSection(slug), page.value(), edition));
    }

    @GetMapping({"/topics/{slug}", "/topics/{slug}" + PageNumber.OF_LIST})
    ModelAndView topic(@PathVariable String slug, PageNumber page, Edition edition) {
        return new ModelAndView("list", "page", views.topic(edition.findTopic(slug), page.value(), edition));
    }

    @GetMapping({"/authors/{slug}", "/authors/{slug}" + PageNumber.OF_LIST})
    ModelAndView author(@PathVariable String slug, PageNumber page, Edition edition) {
        return new ModelAndView("list", "page", views.author(edition.findAuthor(slug), page.value(), edition));
    }

}
