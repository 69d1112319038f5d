package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A form to search with.
 *
 * @param words   what stands in its box
 * @param filters by what the answers can be narrowed, or none where only words are asked for
 */
record SearchForm(String action, String words, @Nullable Filters filters) {

    /**
     * What narrows the answers.
     *
     * @param from the first day, as {@code <input type=date>} has it, or empty
     * @param to   the last day, in the same way
     */
    record Filters(List<Choice> sections, String from, String to) {}

    /** An entry of a list to choose from. */
    record Choice(String value, String words, boolean chosen) {}

}
