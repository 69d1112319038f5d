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

/**
 * What a reader wrote into the search form; what cannot be understood of it narrows nothing.
 *
 * @param written the words, as they came
 * @param section only of this section, or none for all
 * @param from    the first day, or none
 * @param to      the last day, or none
 */
record SearchRequest(String written, @Nullable Section section, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** The length of {@code 2026-03-01}; years before 0 and after 9999 have more. */
    private static final int LENGTH_OF_DATE = 10;

    static SearchRequest of(Map<String, String> form, Edition edition) {
        var section = Slug.from(form.getOrDefault("section", "")).flatMap(edition::section).map(Listing::subject);
        return new SearchRequest(form.getOrDefault("q", ""), section.orElse(null), date(form.getOrDefault("from", "")),
                date(form.getOrDefault("to", "")));
    }

    /** The words that are looked for. */
    String words() {
        return SafeText.of(written);
    }

    boolean isTooLong() {
        return written.codePointCount(0, written.length()) > SearchQuery.LONGEST;
    }

    boolean isNarrowed() {
        return section != null || from != null || to != null;
    }

    /** What the index is asked for one page of the answers, with the days as they are in the zone. */
    SearchQuery question(int page, ZoneId zone) {
        return new SearchQuery(words(), section == null ? null : section.slug(),
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                (page - 1) * Pagination.ANSWERS_ON_A_PAGE, Pagination.ANSWERS_ON_A_PAGE);
    }

    private static @Nullable LocalDate date(String written) {
        try {
            return written.length() == LENGTH_OF_DATE ? LocalDate.parse(written) : null;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

}
