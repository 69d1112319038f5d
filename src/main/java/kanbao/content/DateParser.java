package kanbao.content;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kanbao.report.SingleLineText;

/**
 * Parses dates as people and programs write them: ISO 8601 and looser forms, 2012/10/3 9:05, 2012年10月3日, RFC 1123,
 * Oct 3, 2012. A date without a time zone is in that of the site; a date without a time is midnight.
 */
final class DateParser {

    private static final Pattern YEAR_FIRST = Pattern.compile("""
            (?<year>\\d{4,9})\\s?[-/.年]\\s?(?<month>\\d{1,2})\\s?[-/.月]\\s?(?<day>\\d{1,2})\\s?日?\
            (?:(?:[Tt]|\\s|(?<=日))\\s?(?<hour>\\d{1,2})[:时](?<minute>\\d{1,2})分?\
            (?::?(?<second>\\d{1,2})秒?(?:[.,]\\d{1,9})?)?)?\
            \\s?(?<zone>[Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?(?:\\[[\\w/+-]+])?""");
    private static final Pattern MONTH_NAMED = Pattern
            .compile("(?<month>[A-Za-z]{3})[A-Za-z]*\\.? (?<day>\\d{1,2}),? (?<year>\\d{4})");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("MMM d uuuu", Locale.ENGLISH);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private final ZoneId zone;

    DateParser(ZoneId zone) {
        this.zone = zone;
    }

    /** Parses a date; empty if the text is no date, or one before 1900 or after 2200. */
    Optional<Instant> moment(String text) {
        var date = SingleLineText.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
        try {
            return Optional.of(parsed(date)).filter(DateParser::isInRange).map(ZonedDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Parses a date and returns its day in the time zone of the site. */
    Optional<LocalDate> day(String text) {
        return moment(text).map(moment -> moment.atZone(zone).toLocalDate());
    }

    /** Returns the first moment of a day in the time zone of the site. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Whether the moment is more than a year in the future, probably a typing error such as 2062 for 2026. */
    boolean isFarAhead(Instant moment, Instant now) {
        return moment.isAfter(now.atZone(zone).plusYears(1).toInstant());
    }

    private ZonedDateTime parsed(String date) {
        var yearFirst = YEAR_FIRST.matcher(date);
        if (yearFirst.matches()) {
            return yearFirst(yearFirst);
        }
        var named = MONTH_NAMED.matcher(date);
        if (named.matches()) {
            var day = named.group("month") + " " + named.group("day") + " " + named.group("year");
            return LocalDate.parse(day, ENGLISH).atStartOfDay(zone);
        }
        return OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toZonedDateTime();
    }

    private ZonedDateTime yearFirst(Matcher parts) {
        var day = LocalDate.of(number(parts.group("year")), number(parts.group("month")), number(parts.group("day")));
        var time = LocalTime.of(number(parts.group("hour")), number(parts.group("minute")),
                number(parts.group("second")));
        return LocalDateTime.of(day, time).atZone(zone(parts.group("zone")));
    }

    private ZoneId zone(@Nullable String written) {
        if (written == null) {
            return zone;
        }
        return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static boolean isInRange(ZonedDateTime moment) {
        var day = moment.toLocalDate();
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

}
