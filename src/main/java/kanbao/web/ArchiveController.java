package kanbao.web;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.edition.NotFoundException;
import kanbao.site.Links;
import kanbao.site.PageNumber;
import kanbao.web.ListView.Year;
import kanbao.web.ListViews.Subject;

/** Everything that was published, and by month. */
@Controller
class ArchiveController {

    private static final String MONTH = "/archive/{year:\\d{4}}/{month:0[1-9]|1[0-2]}";

    private final ListViews pages;
    private final Links links;
    private final Messages wording;

    ArchiveController(ListViews pages, Links links, Messages wording) {
        this.pages = pages;
        this.links = links;
        this.wording = wording;
    }

    @GetMapping({"/archive", "/archive" + PageNumber.OF_LIST})
    String archive(PageNumber page, Edition edition, Model model) {
        var all = new Subject(wording.say("list.archive"), wording.say("list.all"), links.archive(), edition.newest(),
                null);
        model.addAttribute("page", pages.page(all, page.value(), years(edition), edition));
        return "list";
    }

    @GetMapping({MONTH, MONTH + PageNumber.OF_LIST})
    String month(@PathVariable int year, @PathVariable int month, PageNumber page,
            Edition edition, Model model) {
        var subject = subject(YearMonth.of(year, month), edition);
        model.addAttribute("page", pages.page(subject, page.value(), years(edition), edition));
        return "list";
    }

    private Subject subject(YearMonth month, Edition edition) {
        var listing = edition.month(month).orElseThrow(NotFoundException::new);
        return new Subject(wording.say("list.archive"), wording.month(month), links.archive(month), listing.newest(),
                null);
    }

    private List<Year> years(Edition edition) {
        return edition.answer(Years.class, this::byYear).years();
    }

    /** The way through the archive of an edition. */
    private record Years(List<Year> years) {}

    private Years byYear(Edition edition) {
        var months = edition.months()
                .stream()
                .map(Listing::subject)
                .collect(Collectors.groupingBy(YearMonth::getYear, LinkedHashMap::new, Collectors.toList()));
        return new Years(
                months.sequencedEntrySet().stream().map(year -> year(year.getKey(), year.getValue())).toList());
    }

    private Year year(int year, List<YearMonth> months) {
        var ways = months.stream()
                .map(month -> new Link(links.archive(month), wording.say("list.month", month.getMonthValue())))
                .toList();
        return new Year(wording.say("list.year", Integer.toString(year)), ways);
    }

}
