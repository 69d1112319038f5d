package kanbao.web;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.edition.NotFoundException;
import kanbao.site.Links;
import kanbao.web.ListView.Year;
import kanbao.web.ListViews.Subject;

/** Creates the views of the archive. */
@Component
class ArchiveViews {

    private final ListViews lists;
    private final Links links;
    private final Messages messages;

    ArchiveViews(ListViews lists, Links links, Messages messages) {
        this.lists = lists;
        this.links = links;
        this.messages = messages;
    }

    ListView all(int number, Edition edition) {
        return page(messages.get("list.all"), links.archive(), edition.newest(), number, edition);
    }

    ListView month(YearMonth month, int number, Edition edition) {
        var listing = edition.month(month).orElseThrow(NotFoundException::new);
        return page(messages.month(month), links.archive(month), listing.newest(), number, edition);
    }

    private ListView page(String title, String path, List<Article> articles, int number, Edition edition) {
        return lists.page(
                new Subject(messages.get("list.archive"), title, path, articles, null, SubjectDetails.NOTHING), number,
                years(edition), edition);
    }

    private List<Year> years(Edition edition) {
        var months = edition.months()
                .stream()
                .map(Listing::subject)
                .collect(Collectors.groupingBy(YearMonth::getYear, LinkedHashMap::new, Collectors.toList()));
        return months.sequencedEntrySet().stream().map(year -> year(year.getKey(), year.getValue())).toList();
    }

    private Year year(int year, List<YearMonth> months) {
        var monthLinks = months.stream()
                .map(month -> new Link(links.archive(month), messages.get("list.month", month.getMonthValue())))
                .toList();
        return new Year(messages.get("list.year", Integer.toString(year)), monthLinks);
    }

}
