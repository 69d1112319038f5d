package kanbao.web;

import java.time.YearMonth;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import kanbao.edition.Edition;
import kanbao.site.OnlyRoutes;
import kanbao.site.PageNumber;

/** The lists of articles: of a section, a topic, an author, a special and the archive, and the list of specials. */
@Controller
class ListController {

    private static final String MONTH = "/archive/{year:\\d{4}}/{month:0[1-9]|1[0-2]}";

    private final ListViews lists;
    private final ArchiveViews archive;
    private final AllSpecialsViews specials;

    ListController(ListViews lists, ArchiveViews archive, AllSpecialsViews specials) {
        this.specials = specials;
        this.lists = lists;
        this.archive = archive;
    }

    @OnlyRoutes
    @GetMapping({"/sections/{slug}", "/sections/{slug}" + PageNumber.LIST_SUFFIX})
    ModelAndView section(@PathVariable String slug, PageNumber page, Edition edition) {
        return new ModelAndView("list", "page", lists.section(edition.findSection(slug), page.value(), edition));
    }

    @OnlyRoutes
    @GetMapping({"/topics/{slug}", "/topics/{slug}" + PageNumber.LIST_SUFFIX})
    ModelAndView topic(@PathVariable String slug, PageNumber page, Edition edition) {
        return new ModelAndView("list", "page", lists.topic(edition.findTopic(slug), page.value(), edition));
    }

    @OnlyRoutes
    @GetMapping({"/authors/{slug}", "/authors/{slug}" + PageNumber.LIST_SUFFIX})
    ModelAndView author(@PathVariable String slug, PageNumber page, Edition edition) {
        return new ModelAndView("list", "page", lists.author(edition.findAuthor(slug), page.value(), edition));
    }

    @OnlyRoutes
    @GetMapping({"/specials/{slug}", "/specials/{slug}" + PageNumber.LIST_SUFFIX})
    ModelAndView special(@PathVariable String slug, PageNumber page, Edition edition) {
        return new ModelAndView("list", "page", lists.special(edition.findSpecial(slug), page.value(), edition));
    }

    @OnlyRoutes
    @GetMapping({"/specials", "/specials" + PageNumber.LIST_SUFFIX})
    ModelAndView specials(PageNumber page, Edition edition) {
        return new ModelAndView("list", "page", specials.page(page.value(), edition));
    }

    @OnlyRoutes
    @GetMapping({"/archive", "/archive" + PageNumber.LIST_SUFFIX})
    ModelAndView archive(PageNumber page, Edition edition) {
        return new ModelAndView("list", "page", archive.all(page.value(), edition));
    }

    @OnlyRoutes
    @GetMapping({MONTH, MONTH + PageNumber.LIST_SUFFIX})
    ModelAndView month(@PathVariable int year, @PathVariable int month, PageNumber page, Edition edition) {
        return new ModelAndView("list", "page", archive.month(YearMonth.of(year, month), page.value(), edition));
    }

}
