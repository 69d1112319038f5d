package kanbao.web;

import java.time.LocalDate;
import java.util.ArrayList;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.site.Links;
import kanbao.web.SearchForm.Filters;
import kanbao.web.SearchForm.Option;

/** Creates search forms. */
@Component
class SearchForms {

    private final Links links;
    private final Messages messages;

    SearchForms(Links links, Messages messages) {
        this.links = links;
        this.messages = messages;
    }

    /** A form without filters. */
    SearchForm withQuery(String query) {
        return new SearchForm(links.search(), query, null);
    }

    /** A form with the query and the filters of the request. */
    SearchForm of(SearchRequest request, Edition edition) {
        var sections = new ArrayList<Option>();
        sections.add(new Option("", messages.get("search.section.all"), request.section() == null));
        edition.sections()
                .stream()
                .map(Listing::subject)
                .map(section -> new Option(section.slug().value(), section.name(), section.equals(request.section())))
                .forEach(sections::add);
        return new SearchForm(links.search(), request.query(),
                new Filters(sections, value(request.from()), value(request.to())));
    }

    private static String value(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

}
