package kanbao.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.script.Scripts;
import kanbao.site.Links;

/**
 * A search form.
 *
 * @param query   the text in its search field
 * @param filters null if the form has only a search field
 */
record SearchForm(String action, String query, @Nullable Filters filters) {

    /**
     * The filters of a search.
     *
     * @param used whether any is set
     * @param from the first day, as the value of {@code <input type=date>}, or empty
     * @param to   the last day, likewise
     */
    record Filters(boolean used, List<Option> sections, String from, String to) {}

    /** An {@code <option>} element. */
    record Option(String value, String text, boolean selected) {}

    /** A form without filters. */
    static SearchForm of(String query, Links links) {
        return new SearchForm(links.search(), query, null);
    }

    /** A form with the query and the filters of the request. */
    static SearchForm of(SearchRequest request, Edition edition, Links links, Messages messages,
            Scripts scripts) {
        var sections = new ArrayList<Option>();
        sections.add(new Option("", messages.get("search.section.all"), request.section() == null));
        edition.sections()
                .stream()
                .map(Listing::subject)
                .map(section -> new Option(section.slug().value(), scripts.text(section.name()),
                        section.equals(request.section())))
                .forEach(sections::add);
        return new SearchForm(links.search(), request.query(),
                new Filters(request.isFiltered(), sections, value(request.from()), value(request.to())));
    }

    private static String value(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

}
