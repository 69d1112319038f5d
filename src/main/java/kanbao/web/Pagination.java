package kanbao.web;

import java.util.List;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import kanbao.edition.NotFoundException;
import kanbao.site.Routes;

/**
 * The links from one page of a list to its neighbours.
 *
 * @param text such as {@code 第2页，共5页}; empty if there is only one page
 */
record Pagination(@Nullable Link previous, String text, @Nullable Link next) {

    static final int CARDS_ON_A_PAGE = Routes.STORIES_ON_A_PAGE;
    static final int SEARCH_RESULTS_ON_A_PAGE = 10;

    /** Creates the pagination of page {@code number}; {@code previous} and {@code next} create a link from a page number. */
    static Pagination of(int number, int pages, String text, IntFunction<Link> previous, IntFunction<Link> next) {
        return new Pagination(number > 1 ? previous.apply(number - 1) : null, pages > 1 ? text : "",
                number < pages ? next.apply(number + 1) : null);
    }

    /**
     * Returns the elements of page {@code number}, counted from 1.
     *
     * @throws NotFoundException beyond the last page
     */
    static <T> List<T> slice(List<T> all, int number) {
        var from = (long) (number - 1) * CARDS_ON_A_PAGE;
        if (from >= all.size() && number > 1) {
            throw new NotFoundException();
        }
        return all.subList((int) from, (int) Math.min(from + CARDS_ON_A_PAGE, all.size()));
    }

    /** The rank of the first card of a page in the whole list, from 1. */
    static int firstRank(int number) {
        return (number - 1) * CARDS_ON_A_PAGE + 1;
    }

    static int pages(int elements, int elementsOnAPage) {
        return Math.max(1, Math.ceilDiv(elements, elementsOnAPage));
    }

}
