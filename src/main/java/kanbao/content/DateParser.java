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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kanbao.report.SingleLineText;

/**
 * Parses dates as people and programs write them: ISO 8601 and looser forms, 2012/10/3 9:05, 2012年10月3日, RFC 1123,
 * Oct 3, 2012, and all that {@link DateNormalizer} rewrites. A date without a time zone is in that of the site; a date without a time is midnight.
 */
final class DateParser {

    private static final Pattern YEAR_FIRST = Pattern.compile("""
            (?<year>\\d{4,9})\\s?[-/.年]\\s?(?<month>\\d{1,2})\\s?[-/.月]\\s?(?<day>\\d{1,2})\\s?日?\
            (?:(?:[Tt]|\\s|(?<=日))\\s?(?<hour>\\d{1,2})[:时](?<minute>\\d{1,2})分?\
            (?::?(?<second>\\d{1,2})秒?(?:[.,]\\d{1,9})?)?)?\
            \\s?(?<zone>[Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?(?:\\[[\\w/+-]+])?""");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
    private static final int EPOCH_SECONDS_LENGTH = 10;

    private final ZoneId zone;
    private final @Nullable Integer year;

    DateParser(ZoneId zone) {
        this(zone, null);
    }

    private DateParser(ZoneId zone, @Nullable Integer year) {
        this.zone = zone;
        this.year = year;
    }

    /** Returns a parser that reads dates without a year, such as 3月4日, in the year in the path of the file. */
    DateParser forFile(StoryFileName name) {
        return name.year() == null ? this : inYear(name.year());
    }

    /** Returns a parser that reads dates without a year in this one. */
    DateParser inYear(int otherYear) {
        return new DateParser(zone, otherYear);
    }

    /**
     * Parses the day of something that happened to a story after its publication. A day without a year is in the year of the
     * story, or in the next one if it would otherwise be before the story.
     *
     * @param published null if unknown
     */
    Optional<LocalDate> dayAfter(@Nullable Instant published, String text, Instant now) {
        if (published == null) {
            return day(text);
        }
        var first = published.atZone(zone).toLocalDate();
        var day = inYear(first.getYear()).day(text);
        return day.filter(it -> it.isBefore(first))
                .flatMap(_ -> inYear(first.getYear() + 1).day(text))
                .filter(it -> !it.isBefore(first) && !start(it).isAfter(now))
                .or(() -> day);
    }

    /** Parses a date; empty if the text is no date, or one before 1900 or after 2200. */
    Optional<Instant> moment(String text) {
        var date = SingleLineText.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (EPOCH.matcher(date).matches()) {
            var number = Long.parseLong(date);
            return Optional.of(date.length() == EPOCH_SECONDS_LENGTH
                    ? Instant.ofEpochSecond(number)
                    : Instant.ofEpochMilli(number));
        }
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

    /** Returns the first moment of the day of this moment in the time zone of the site. */
    Instant startOfDay(Instant moment) {
        return start(moment.atZone(zone).toLocalDate());
    }

    /** Returns this local time in the time zone of the site. */
    Instant moment(LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }

    /** Returns the first moment of a day in the time zone of the site. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private ZonedDateTime parsed(String written) {
        var yearFirst = YEAR_FIRST.matcher(written);
        if (yearFirst.matches() || yearFirst.reset(DateNormalizer.normalize(written, year)).matches()) {
            return yearFirst(yearFirst);
        }
        return OffsetDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toZonedDateTime();
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
