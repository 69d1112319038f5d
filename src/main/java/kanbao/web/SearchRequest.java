package kanbao.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.search.SearchQuery;
import kanbao.site.SafeText;

/**
 * A submitted search form. Invalid filters are ignored.
 *
 * @param rawQuery the query as it was sent
 * @param isExact  whether only what was typed is searched, without the nearest words
 * @param section  only articles of this section
 * @param from     only articles of this day or later
 * @param to       only articles of this day or earlier
 */
record SearchRequest(String rawQuery, boolean isExact, @Nullable Section section, @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The length of {@code 2026-03-01}; longer dates have years before 0 or after 9999. */
    private static final int DATE_LENGTH = 10;

    static SearchRequest of(Map<String, String> parameters, Edition edition) {
        var section = Slug.from(parameters.getOrDefault("section", "")).flatMap(edition::section)
                .map(Listing::subject);
        return new SearchRequest(parameters.getOrDefault("q", ""), parameters.containsKey("exact"),
                section.orElse(null),
                date(parameters.getOrDefault("from", "")), date(parameters.getOrDefault("to", "")));
    }

    /** The query without unsafe characters, truncated to the maximum length. */
    String query() {
        return SafeText.of(rawQuery);
    }

    boolean isTooLong() {
        return rawQuery.codePointCount(0, rawQuery.length()) > SearchQuery.MAX_LENGTH;
    }

    boolean isFiltered() {
        return section != null || from != null || to != null;
    }

    /** @param zone in which the days begin and end */
    SearchQuery toSearchQuery(int page, ZoneId zone) {
        return new SearchQuery(query(), isExact, section == null ? null : section.slug(),
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                (page - 1) * Pagination.SEARCH_RESULTS_ON_A_PAGE, Pagination.SEARCH_RESULTS_ON_A_PAGE);
    }

    private static @Nullable LocalDate date(String parameter) {
        try {
            return parameter.length() == DATE_LENGTH ? LocalDate.parse(parameter) : null;
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

}
