package kanbao.web;

import java.util.List;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import kanbao.edition.NotFoundException;
import kanbao.site.Routes;

/**
 * Where a page of a list stands among its pages.
 *
 * @param words such as {@code 第 2 页，共 5 页}; empty where there is only one
 */
record Pagination(@Nullable Link previous, String words, @Nullable Link next) {

    static final int CARDS_ON_A_PAGE = Routes.STORIES_ON_A_PAGE;
    static final int ANSWERS_ON_A_PAGE = 10;

    /** The place of one page; {@code previous} and {@code next} lead to the page with a number. */
    static Pagination of(int number, int pages, String words, IntFunction<Link> previous, IntFunction<Link> next) {
        return new Pagination(number > 1 ? previous.apply(number - 1) : null, pages > 1 ? words : "",
                number < pages ? next.apply(number + 1) : null);
    }

    /** The part of a list that one page shows, counted from 1; none beyond the last. */
    static <T> List<T> slice(List<T> all, int number) {
        var from = (long) (number - 1) * CARDS_ON_A_PAGE;
        if (from >= all.size() && number > 1) {
            throw new NotFoundException();
        }
        return all.subList((int) from, (int) Math.min(from + CARDS_ON_A_PAGE, all.size()));
    }

    /** The place of the first card on a page, from 1. */
    static int first(int number) {
        return (number - 1) * CARDS_ON_A_PAGE + 1;
    }

    static int pages(int length, int onAPage) {
        return Math.max(1, Math.ceilDiv(length, onAPage));
    }

}
