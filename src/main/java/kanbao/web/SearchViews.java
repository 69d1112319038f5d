package kanbao.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.edition.Edition;
import kanbao.search.SearchQuery;
import kanbao.search.SearchResults;
import kanbao.search.SearchResults.Fit;
import kanbao.search.SearchResults.Hit;
import kanbao.site.Links;
import kanbao.web.SearchView.Outcome;
import kanbao.web.SearchView.Result;
import kanbao.web.SearchView.Signature;

/** Makes the pages that readers search on. */
@Component
class SearchViews {

    private static final Pagination ONE_PAGE = new Pagination(null, "", null);

    private final Layouts frames;
    private final Sidebars sidebars;
    private final SearchForms forms;
    private final Links links;
    private final Messages wording;

    SearchViews(Layouts frames, Sidebars sidebars, SearchForms forms, Links links, Messages wording) {
        this.frames = frames;
        this.sidebars = sidebars;
        this.forms = forms;
        this.links = links;
        this.wording = wording;
    }

    /** Before anything was asked. */
    SearchView unasked(SearchRequest inquiry, Edition edition) {
        var frame = frames.search(wording.say("search.title"), wording.say("search.how"), edition);
        return page(frame, inquiry, null, edition);
    }

    /** What was found, from the page with this number on. */
    SearchView found(SearchRequest inquiry, SearchResults answer, int number, Edition edition) {
        var results = answer.hits().stream().map(this::result).toList();
        var outcome = results.isEmpty()
                ? new Outcome(wording.say("search.none"), wording.say("search.none.words"), results,
                        instead(inquiry).toList(), ONE_PAGE)
                : new Outcome(extent(answer), fit(answer.fit()), results, List.of(),
                        paging(inquiry, answer.total(), number));
        return answered(inquiry, outcome, edition);
    }

    SearchView tooLong(SearchRequest inquiry, Edition edition) {
        var words = wording.say("search.long.words", SearchQuery.LONGEST);
        return answered(inquiry, new Outcome(wording.say("search.long"), words, List.of(), List.of(), ONE_PAGE),
                edition);
    }

    SearchView preparing(SearchRequest inquiry, Edition edition) {
        return answered(inquiry, new Outcome(wording.say("search.preparing"), wording.say("search.preparing.words"),
                List.of(), List.of(archive()), ONE_PAGE), edition);
    }

    private SearchView answered(SearchRequest inquiry, Outcome outcome, Edition edition) {
        var frame = frames.answers(wording.say("search.title.of", inquiry.words()), outcome.title(), edition);
        return page(frame, inquiry, outcome, edition);
    }

    private SearchView page(Layout frame, SearchRequest inquiry, @Nullable Outcome outcome, Edition edition) {
        return new SearchView(frame, forms.filled(inquiry, edition), outcome, sidebars.besideList(null, edition));
    }

    private Result result(Hit hit) {
        var article = hit.article();
        return new Result(links.article(article.slug()), article.headline().language(), hit.title(), hit.excerpt(),
                new Signature(article.section().name(), wording.day(article.published())));
    }

    private String extent(SearchResults answer) {
        return answer.total() < SearchResults.COUNTED
                ? wording.say("search.found", answer.total())
                : wording.say("search.found.many", SearchResults.COUNTED);
    }

    private String fit(Fit fit) {
        return switch (fit) {
            case ALL -> "";
            case INITIALS -> wording.say("search.fit.initials");
            case SOME -> wording.say("search.fit.some");
        };
    }

    private Stream<Link> instead(SearchRequest inquiry) {
        var everywhere = new Link(links.search(inquiry.words(), null, null, null), wording.say("search.everywhere"));
        return inquiry.isNarrowed() ? Stream.of(everywhere, archive()) : Stream.of(archive());
    }

    private Link archive() {
        return new Link(links.archive(), wording.say("nav.archive"));
    }

    private Pagination paging(SearchRequest inquiry, int total, int number) {
        var path = links.search(inquiry.words(), inquiry.section(), inquiry.from(), inquiry.to());
        var pages = Pagination.pages(total, Pagination.ANSWERS_ON_A_PAGE);
        return Pagination.of(number, pages, wording.say("list.page", number, pages),
                previous -> new Link(links.page(path, previous), wording.say("search.previous")),
                next -> new Link(links.page(path, next), wording.say("search.next")));
    }

}
