package kanbao.web;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Special;
import kanbao.edition.Edition;
import kanbao.script.Scripts;
import kanbao.search.SearchQuery;
import kanbao.search.SearchResults;
import kanbao.search.SearchResults.HighlightedText;
import kanbao.search.SearchResults.HighlightedText.Part;
import kanbao.search.SearchResults.Hit;
import kanbao.site.Links;
import kanbao.web.SearchView.Correction;
import kanbao.web.SearchView.Origin;
import kanbao.web.SearchView.Result;
import kanbao.web.SearchView.Results;

/** Creates the views of the search page. */
@Component
class SearchViews {

    private static final Pagination SINGLE_PAGE = new Pagination(null, "", null);

    private final Layouts layouts;
    private final Sidebars sidebars;
    private final HeadlineBreaks headlines;
    private final Links links;
    private final Messages messages;
    private final Scripts scripts;

    SearchViews(Layouts layouts, Sidebars sidebars, HeadlineBreaks headlines, Links links, Messages messages,
            Scripts scripts) {
        this.scripts = scripts;
        this.layouts = layouts;
        this.sidebars = sidebars;
        this.headlines = headlines;
        this.links = links;
        this.messages = messages;
    }

    SearchView emptyQuery(SearchRequest request, Edition edition) {
        var layout = layouts.search(messages.get("search.title"), messages.get("search.introduction"), edition);
        return page(layout, request, null, edition);
    }

    /** @param number of the page, from 1 */
    SearchView found(SearchRequest request, SearchResults found, int number, Edition edition) {
        var articles = found.hits().stream().map(this::result).toList();
        var specials = number > 1 || request.isFiltered() ? List.<Link>of() : specials(request, edition);
        var results = articles.isEmpty()
                ? new Results(messages.get(specials.isEmpty() ? "search.none" : "search.none.stories"),
                        specials.isEmpty() ? messages.get("search.none.details") : "", correction(request, found),
                        specials,
                        articles, suggestions(request), SINGLE_PAGE)
                : new Results(count(found), match(found), correction(request, found), specials, articles, List.of(),
                        pagination(request, found.total(), number));
        return resultsPage(request, results, edition);
    }

    private List<Link> specials(SearchRequest request, Edition edition) {
        return edition.specials().isEmpty()
                ? List.of()
                : edition.derived(SpecialTitles.class, SpecialTitles::of)
                        .find(request.query())
                        .stream()
                        .map(special -> new Link(links.special(special.slug()),
                                messages.get("search.special", kind(special), scripts.text(special.title()))))
                        .toList();
    }

    private String kind(Special special) {
        return special.isSeries() ? messages.get("special.series") : messages.get("special.special");
    }

    SearchView queryTooLong(SearchRequest request, Edition edition) {
        var details = messages.get("search.too-long.details", SearchQuery.MAX_LENGTH);
        return resultsPage(request,
                new Results(messages.get("search.too-long"), details, null, List.of(), List.of(), List.of(),
                        SINGLE_PAGE),
                edition);
    }

    SearchView indexNotReady(SearchRequest request, Edition edition) {
        return resultsPage(request, new Results(messages.get("search.not-ready"),
                messages.get("search.not-ready.details"), null, List.of(), List.of(), List.of(archive()),
                SINGLE_PAGE), edition);
    }

    private SearchView resultsPage(SearchRequest request, Results results, Edition edition) {
        var layout = layouts.searchResults(messages.get("search.title.of", request.query()), results.title(),
                edition);
        return page(layout, request, results, edition);
    }

    private SearchView page(Layout layout, SearchRequest request, @Nullable Results results, Edition edition) {
        return new SearchView(layout, SearchForm.of(request, edition, links, messages, scripts), results,
                sidebars.ofSite(edition));
    }

    private Result result(Hit hit) {
        var article = hit.article();
        var shown = scripts.summary(article);
        return new Result(links.article(article.address()), shown.headline().language(),
                headlines.mark(inScript(hit.title(), article), article), inScript(hit.excerpt(), article),
                article.isPage()
                        ? null
                        : new Origin(shown.section().name(), messages.day(article.published())));
    }

    private HighlightedText inScript(HighlightedText text, Article article) {
        var shown = scripts.parts(text.parts().stream().map(Part::text).toList(), article);
        return new HighlightedText(IntStream.range(0, shown.size())
                .mapToObj(at -> new Part(shown.get(at), text.parts().get(at).highlighted())).toList());
    }

    private String count(SearchResults found) {
        return found.total() < SearchResults.MAX_COUNTED
                ? messages.get("search.found", found.total())
                : messages.get("search.found.many", SearchResults.MAX_COUNTED);
    }

    private String match(SearchResults found) {
        return switch (found.match()) {
            case ALL_WORDS -> "";
            case INITIALS -> messages.get("search.fit.initials");
            case SOME_WORDS -> found.asTyped() == 0
                    ? messages.get("search.fit.some")
                    : messages.get("search.fit.most", found.asTyped());
        };
    }

    private @Nullable Correction correction(SearchRequest request, SearchResults found) {
        if (found.corrected() == null) {
            return null;
        }
        var exact = links.exactly(links.search(request.query(), request.section(), request.from(), request.to()));
        return found.asTyped() == 0
                ? new Correction(messages.get("search.corrected", found.corrected()),
                        new Link(exact, messages.get("search.exact", request.query())))
                : new Correction(
                        messages.get("search.corrected.too", found.asTyped(), request.query(), found.corrected()),
                        new Link(exact, messages.get("search.exact.only", request.query())));
    }

    private List<Link> suggestions(SearchRequest request) {
        var unfiltered = new Link(links.search(request.query(), null, null, null), messages.get("search.unfiltered"));
        return request.isFiltered() ? List.of(unfiltered, archive()) : List.of(archive());
    }

    private Link archive() {
        return new Link(links.archive(), messages.get("nav.archive"));
    }

    private Pagination pagination(SearchRequest request, int total, int number) {
        var search = links.search(request.query(), request.section(), request.from(), request.to());
        var path = request.isExact() ? links.exactly(search) : search;
        var pages = Pagination.pages(total, Pagination.SEARCH_RESULTS_ON_A_PAGE);
        return Pagination.of(number, pages, messages.get("list.page", number, pages),
                previous -> new Link(links.page(path, previous), messages.get("search.previous")),
                next -> new Link(links.page(path, next), messages.get("search.next")));
    }

}
