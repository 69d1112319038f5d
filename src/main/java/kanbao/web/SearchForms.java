package kanbao.web;

import java.time.LocalDate;
import java.util.ArrayList;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.site.Links;
import kanbao.web.SearchForm.Choice;
import kanbao.web.SearchForm.Filters;

/** Makes forms to search with. */
@Component
class SearchForms {

    private final Links links;
    private final Messages wording;

    SearchForms(Links links, Messages wording) {
        this.links = links;
        this.wording = wording;
    }

    /** A form that asks for words only, with these in its box. */
    SearchForm plain(String words) {
        return new SearchForm(links.search(), words, null);
    }

    /** The form as it was filled in. */
    SearchForm filled(SearchRequest inquiry, Edition edition) {
        var sections = new ArrayList<Choice>();
        sections.add(new Choice("", wording.say("search.section.all"), inquiry.section() == null));
        edition.sections()
                .stream()
                .map(Listing::subject)
                .map(section -> new Choice(section.slug().value(), section.name(), section.equals(inquiry.section())))
                .forEach(sections::add);
        return new SearchForm(links.search(), inquiry.words(),
                new Filters(sections, written(inquiry.from()), written(inquiry.to())));
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

}
