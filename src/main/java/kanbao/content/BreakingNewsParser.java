package kanbao.content;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;

/** Reads until when a story is breaking news: for a time from its publication, until a time of day, or until a date. */
final class BreakingNewsParser {

    private static final Cause NOT_AN_END = Cause.of("value.breaking");

    private static final Pattern DURATION = Pattern.compile("""
            (?:pt?)?(?=\\d)(?:(\\d{1,3}) ?(?:d|days?|天|日))? ?\
            (?:(\\d{1,4}) ?(?:h|hrs?|hours?|个?小时|时))? ?(?:(\\d{1,5}) ?(?:m|mins?|minutes?|分钟?))?""",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_OF_DAY = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private final DateParser dates;
    private final ZoneId zone;

    /** @param zone of times of day */
    BreakingNewsParser(DateParser dates, ZoneId zone) {
        this.dates = dates;
        this.zone = zone;
    }

    /** Returns the moment from which the story is no longer breaking news; null if it never is. */
    @Nullable
    Instant end(FrontMatterReader keys, Instant published) {
        return keys.scalar(Key.BREAKING, NOT_AN_END)
                .filter(value -> !DraftDetector.isFalse(value))
                .flatMap(value -> end(value, keys, published))
                .orElse(null);
    }

    private Optional<Instant> end(Scalar value, FrontMatterReader keys, Instant published) {
        var text = Normalizer.normalize(value.text(), Normalizer.Form.NFKC).strip();
        var duration = duration(text);
        var end = duration.map(published::plus)
                .or(() -> timeOfDay(text, published))
                .or(() -> dates.moment(text));
        if (end.isEmpty()) {
            warn(keys, NOT_AN_END);
        } else if (!end.get().isAfter(published)) {
            warn(keys, Cause.of("value.before-publication"));
            return Optional.empty();
        } else if (duration.isPresent() && dates.startOfDay(published).equals(published)) {
            warn(keys, Cause.of("value.breaking-from-midnight"));
        }
        return end;
    }

    private static void warn(FrontMatterReader keys, Cause cause) {
        keys.entry(Key.BREAKING).ifPresent(entry -> keys.warn(entry, cause));
    }

    private static Optional<Duration> duration(String text) {
        var parts = DURATION.matcher(text);
        return parts.matches()
                ? Optional.of(Duration.ofDays(number(parts.group(1)))
                        .plusHours(number(parts.group(2)))
                        .plusMinutes(number(parts.group(3))))
                : Optional.empty();
    }

    /** Returns the first moment after the publication at which it is this time. */
    private Optional<Instant> timeOfDay(String text, Instant published) {
        var parts = TIME_OF_DAY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var time = LocalTime.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
            var sameDay = published.atZone(zone).with(time);
            return Optional.of((sameDay.toInstant().isAfter(published) ? sameDay : sameDay.plusDays(1)).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

}
