package kanbao.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The date and the name in the path of a story's file, such as {@code 2012-10-03-title.md}, {@code 20121003 title.md},
 * {@code 2012/10/title.md}, {@code 201210/title.md} or {@code title/index.md}.
 *
 * @param date the day in the file name, else the day or the first day of the month in the name of a folder
 * @param name the file name without date and extension; the name of the folder for {@code index.md}
 */
record StoryFileName(@Nullable LocalDate date, String name) {

    private static final Pattern EXTENSION = Pattern.compile("\\.[^./]+$");
    private static final Pattern INDEX = Pattern.compile("(?i)(.*/)?([^/]+)/index(\\.[a-z]{2}([-_][a-z]+)*)?");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)(?<=[^/])\\." + PathLanguage.TAG + "$");
    private static final Pattern DATED = Pattern
            .compile(
                    "(?=\\d{8}\\D|\\d{4}[-_.])(?<year>\\d{4})([-_.]?)(?<month>\\d{1,2})\\2(?<day>\\d{1,2})[-_. ]+(?<name>.+)");
    private static final Pattern FOLDER = Pattern
            .compile("(?:^|/)((?:19|20|21)\\d\\d)[-_./年]?(\\d{1,2})月?(?:[-_./](\\d{1,2}))?(?=/)");

    static StoryFileName of(String path) {
        var withoutExtension = EXTENSION.matcher(path).replaceFirst("");
        var index = INDEX.matcher(withoutExtension);
        var named = index.matches()
                ? withoutExtension.substring(0, index.end(2))
                : LANGUAGE.matcher(withoutExtension).replaceFirst("");
        var slash = named.lastIndexOf('/') + 1;
        var name = named.substring(slash);
        var dated = DATED.matcher(name);
        var day = dated.matches()
                ? day(dated.group("year"), dated.group("month"), dated.group("day"))
                : Optional.<LocalDate>empty();
        return day.isPresent()
                ? new StoryFileName(day.get(), dated.group("name"))
                : new StoryFileName(folderDate(named.substring(0, slash)).orElse(null), name);
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
