package kanbao.web;

import java.time.YearMonth;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import kanbao.edition.Edition;
import kanbao.site.PageNumber;

/** The archive of all articles, and of each month. */
@Controller
class ArchiveController {

    private static final String MONTH = "/archive/{year:\\d{4}}/{month:0[1-9]|1[0-2]}";

    private final ArchiveViews views;

    ArchiveController(ArchiveViews views) {
        this.views = views;
    }

    @GetMapping({"/archive", "/archive" + PageNumber.OF_LIST})
    ModelAndView archive(PageNumber page, Edition edition) {
        return new ModelAndView("list", "page", views.all(page.value(), edition));
    }

    @GetMapping({MONTH, MONTH + PageNumber.OF_LIST})
    ModelAndView month(@PathVariable int year, @PathVariable int month, PageNumber page, Edition edition) {
        return new ModelAndView("list", "page", views.month(YearMonth.of(year, month), page.value(), edition));
    }

}
