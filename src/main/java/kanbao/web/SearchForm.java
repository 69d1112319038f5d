package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

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
     * @param from the first day, as the value of {@code <input type=date>}, or empty
     * @param to   the last day, likewise
     */
    record Filters(List<Option> sections, String from, String to) {}

    /** An {@code <option>} element. */
    record Option(String value, String text, boolean selected) {}

}
