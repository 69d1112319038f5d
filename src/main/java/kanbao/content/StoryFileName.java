package kanbao.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The date and the name in the path of a story's file, such as {@code 2012-10-03-title.md}, {@code 20121003 title.md},
 * {@code 2012年10月3日-title.md}, {@code 2012-10-03-09-05-00.md}, {@code 2012/10/title.md}, {@code 201210/title.md} or
 * {@code title/index.md}.
 *
 * @param date the day in the file name, else the day or the first day of the month in the name of a folder
 * @param time the time in the file name; null if it has none
 * @param year the year in the path; null if there is none
 * @param name the file name without date and extension; the name of the folder for {@code index.md}
 */
record StoryFileName(@Nullable LocalDate date, @Nullable LocalTime time, @Nullable Integer year, String name) {

    /** The digits of the shortest date at the end of a name, such as 2012年1月3日. */
    private static final int MIN_DATE_DIGITS = 6;
    private static final Pattern INDEX = Pattern.compile("(?i)(.*/)?([^/]+)/index(\\.[a-z]{2}([-_][a-z]+)*)?");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)(?<=[^/])\\." + PathLanguage.TAG + "$");
    private static final Pattern DATED = Pattern.compile("(?=(?:\\d{8}|\\d{12}|\\d{14})(?!\\d)|\\d{4}[-_.])"
            + "(?<year>\\d{4})([-_.]?)(?<month>\\d{1,2})\\2(?<day>\\d{1,2})"
            + "(?:[-_.T ]?(?<hour>\\d{2})(?<sep>[-_.:时]?)(?<minute>\\d{2})(?:\\k<sep>|分)(?<second>\\d{2})(?!\\d)"
            + "|(?<hour2>\\d{2})(?<minute2>\\d{2})(?!\\d)|[T](?<hour3>\\d{2})[-_.:]?(?<minute3>\\d{2})(?!\\d)"
            + "|[-_ ](?<hour4>\\d{2})[-_.:](?<minute4>\\d{2})$)?"
            + "(?:秒?(?:[-_. ]+|(?=\\p{IsHan}))(?<name>.+)|$)");
    private static final Pattern CHINESE = Pattern.compile(
            "(?<year>\\d{4})年(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]?(?!\\d)[-_. ]*(?<name>.*)");
    private static final Pattern DATED_AT_END = Pattern.compile(
            ".*?(?:^|[^\\d])(?<year>(?:19|20|21)\\d\\d)(?:[-_.年](?<month>\\d{1,2})[-_.月](?<day>\\d{1,2})[日号]?|(?<month2>\\d{2})(?<day2>\\d{2}))[)）]?");
    private static final Pattern YEAR_FOLDER = Pattern.compile("(?:^|/)(?<year>(?:19|20|21)\\d\\d)年?(?=/)");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号](?!\\d).*");
    private static final Pattern FOLDER = Pattern
            .compile("(?:^|/)((?:19|20|21)\\d\\d)[-_./年]?(\\d{1,2})月?(?:[-_./](\\d{1,2}))?(?=/)");

    static StoryFileName of(String path) {
        var named = withoutLanguage(withoutExtension(path));
        var slash = named.lastIndexOf('/') + 1;
        var name = named.substring(slash);
        var date = startsWithYear(name)
                ? dated(DATED.matcher(name), name).or(() -> dated(CHINESE.matcher(name), name))
                : Optional.<StoryFileName>empty();
        return date.orElseGet(() -> {
            var folderYear = yearOfFolder(path);
            var day = dateInName(name, folderYear).or(() -> folderDate(named.substring(0, slash))).orElse(null);
            return new StoryFileName(day, null, day == null ? folderYear : Integer.valueOf(day.getYear()), name);
        });
    }

    private static String withoutExtension(String path) {
        var dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') && dot < path.length() - 1 ? path.substring(0, dot) : path;
    }

    /** Returns the path of the folder for {@code index.md}. */
    private static String withoutLanguage(String path) {
        var slash = path.lastIndexOf('/');
        if (path.regionMatches(true, slash + 1, "index", 0, 5)) {
            var index = INDEX.matcher(path);
            if (index.matches()) {
                return path.substring(0, index.end(2));
            }
        }
        return path.indexOf('.', slash + 1) < 0 ? path : LANGUAGE.matcher(path).replaceFirst("");
    }

    private static boolean startsWithYear(String name) {
        return name.length() >= 4 && name.chars().limit(4).allMatch(StoryFileName::isDigit);
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    /** Returns the date with its time, or with midnight; empty if there is no date. */
    Optional<LocalDateTime> moment() {
        return Optional.ofNullable(date)
                .map(day -> time == null ? day.atStartOfDay() : day.atTime(time));
    }

    private static @Nullable Integer yearOfFolder(String path) {
        return path.indexOf('/') < 0
                ? null
                : YEAR_FOLDER.matcher(path).results().reduce((first, last) -> last)
                        .map(folder -> Integer.valueOf(folder.group("year")))
                        .orElse(null);
    }

    /** A name that is nothing but a date keeps it, because there is no other name. */
    private static Optional<StoryFileName> dated(Matcher parts, String whole) {
        if (!parts.matches()) {
            return Optional.empty();
        }
        var name = parts.group("name") == null || parts.group("name").isBlank() ? whole : parts.group("name");
        return day(parts.group("year"), parts.group("month"), parts.group("day")).flatMap(date -> {
            var hour = parts.pattern() == DATED ? first(parts, "hour", "hour2", "hour3", "hour4") : null;
            if (hour == null) {
                return Optional.of(new StoryFileName(date, null, date.getYear(), name));
            }
            return time(hour, first(parts, "minute", "minute2", "minute3", "minute4"), parts.group("second"))
                    .map(time -> new StoryFileName(date, time, date.getYear(), name));
        });
    }

    private static @Nullable String first(Matcher parts, String... groups) {
        for (var group : groups) {
            if (parts.group(group) != null) {
                return parts.group(group);
            }
        }
        return null;
    }

    private static Optional<LocalTime> time(String hour, @Nullable String minute, @Nullable String second) {
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute),
                    second == null ? 0 : Integer.parseInt(second)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A date at the end of the name, or without a year below a folder of that year, belongs to the name. */
    private static Optional<LocalDate> dateInName(String name, @Nullable Integer folderYear) {
        var atEnd = DATED_AT_END.matcher(name);
        if (name.chars().filter(StoryFileName::isDigit).count() >= MIN_DATE_DIGITS && atEnd.matches()) {
            return atEnd.group("month") == null
                    ? day(atEnd.group("year"), atEnd.group("month2"), atEnd.group("day2"))
                    : day(atEnd.group("year"), atEnd.group("month"), atEnd.group("day"));
        }
        var monthAndDay = MONTH_AND_DAY.matcher(name);
        return folderYear != null && monthAndDay.matches()
                ? day(folderYear.toString(), monthAndDay.group("month"), monthAndDay.group("day"))
                : Optional.empty();
    }

    private static Optional<LocalDate> folderDate(String folders) {
        return FOLDER.matcher(folders).results().reduce((first, last) -> last).flatMap(StoryFileName::day);
    }

    private static Optional<LocalDate> day(MatchResult folder) {
        return day(folder.group(1), folder.group(2), folder.group(3) == null ? "1" : folder.group(3));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional
                    .of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(date -> date.getYear() >= 1900 && date.getYear() <= 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

}
