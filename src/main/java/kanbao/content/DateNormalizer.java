package kanbao.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Rewrites dates as people write them, such as 3月4日下午3点 and 20260301, to the form 2026-03-04 15:00:00. */
final class DateNormalizer {

    private static final int MAX_LENGTH = 100;
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");

    private static final Pattern CHINESE_NUMBERS = Pattern
            .compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿]{1,3})[日号]");
    private static final Pattern WEEKDAY = Pattern.compile("\\s*[(\\[]?(?:星期|周|礼拜)[一二三四五六日天][)\\]]?\\s*");
    private static final Pattern ENGLISH_WEEKDAY = Pattern.compile("^(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?=\\w)");
    private static final Pattern DAY_SIGN = Pattern.compile("(?<=月)(\\d{1,2}) ?号");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("^\\d{1,2} ?月 ?\\d{1,2} ?日.*");
    private static final Pattern COMPACT = Pattern
            .compile("^(\\d{4})(\\d{2})(\\d{2})(?:[T _-]?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?)?(?= ?(?:$|[Zz+]))");
    private static final Pattern DASHED_TIME = Pattern
            .compile("^(\\d{4}[-_./]\\d{1,2}[-_./]\\d{1,2})[-_T ](\\d{1,2})[-_.](\\d{2})(?:[-_.](\\d{2}))?$");
    private static final Pattern MONTH_FIRST = Pattern
            .compile("^([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}),?");
    private static final Pattern DAY_FIRST = Pattern
            .compile("^(\\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\\.?,? (\\d{4}),?");
    private static final Pattern ENGLISH_TIME = Pattern
            .compile("(\\d{1,2})(?::(\\d{2})(?::(\\d{2}))?)? ?([AaPp])\\.?[Mm]\\.?(?![a-z])");
    private static final Pattern CHINESE_TIME = Pattern
            .compile("\\s?(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜间|晚|早)?\\s?(\\d{1,2})\\s?(?::|点钟?|时)\\s?(\\d{1,2}|半|一刻|三刻)?"
                    + "(?:(?:分|:)(?:(\\d{1,2})秒?)?)?整?");
    private static final Map<String, Integer> QUARTERS = Map.of("半", 30, "一刻", 15, "三刻", 45);
    private static final Pattern HALF_DAY = Pattern.compile("[点时晨早午晚夜]");
    private static final Pattern JAVASCRIPT_ZONE = Pattern.compile("GMT(?=[+-]\\d)| ?\\([A-Za-z ]+\\)$");

    private DateNormalizer() {
    }

    /** @param year the year of a date that names none; null if it is unknown */
    static String normalize(String text, @Nullable Integer year) {
        if (text.length() > MAX_LENGTH) {
            return text;
        }
        var date = CHINESE_NUMBERS.matcher(text).replaceAll(DateNormalizer::fromChineseNumbers);
        date = WEEKDAY.matcher(date).replaceAll(" ").strip();
        date = JAVASCRIPT_ZONE.matcher(ENGLISH_WEEKDAY.matcher(date).replaceFirst("")).replaceAll("");
        date = DAY_SIGN.matcher(date).replaceFirst("$1日");
        if (year != null && WITHOUT_YEAR.matcher(date).matches()) {
            date = year + "年" + date;
        }
        date = COMPACT.matcher(date).replaceFirst(DateNormalizer::fromCompact);
        date = DASHED_TIME.matcher(date)
                .replaceFirst(match -> match.group(1) + " " + time(match, 2, 0));
        date = MONTH_FIRST.matcher(date)
                .replaceFirst(match -> day(match, match.group(3), match.group(1), match.group(2)));
        date = DAY_FIRST.matcher(date)
                .replaceFirst(match -> day(match, match.group(3), match.group(2), match.group(1)));
        date = ENGLISH_TIME.matcher(date).replaceFirst(match -> Character.toLowerCase(match.group(4).charAt(0)) == 'a'
                ? time(match, 1, match.group(1).equals("12") ? -12 : 0)
                : time(match, 1, match.group(1).equals("12") ? 0 : 12));
        return HALF_DAY.matcher(date).find()
                ? CHINESE_TIME.matcher(date).replaceFirst(DateNormalizer::fromChineseTime)
                : date;
    }

    private static String fromCompact(MatchResult match) {
        return match.group(1) + "-" + match.group(2) + "-" + match.group(3)
                + (match.group(4) == null ? "" : " " + time(match, 4, 0));
    }

    private static String day(MatchResult match, String year, String month, String day) {
        var number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        return number == 0 ? match.group() : year + "-" + number + "-" + day;
    }

    /** 12 at night is neither the beginning nor the end of the day for certain, so that it stays unreadable. */
    private static String fromChineseTime(MatchResult match) {
        var half = match.group(1) == null ? "" : match.group(1);
        var hour = Integer.parseInt(match.group(2));
        var shift = switch (half) {
            case "下午", "傍晚", "晚上", "夜间", "晚" -> hour < 12 ? 12 : 0;
            case "中午" -> hour < 3 ? 12 : 0;
            case "凌晨" -> hour == 12 ? -12 : 0;
            default -> 0;
        };
        if (hour == 12 && (half.contains("晚") || half.equals("夜间"))) {
            return "?";
        }
        var minute = match.group(3) == null ? 0 : QUARTERS.getOrDefault(match.group(3), -1);
        return " %02d:%s:%s".formatted(hour + shift, minute < 0 ? two(match.group(3)) : two("" + minute),
                two(match.group(4)));
    }

    private static String time(MatchResult match, int hourGroup, int shift) {
        return "%02d:%s:%s".formatted(Integer.parseInt(match.group(hourGroup)) + shift, two(match.group(hourGroup + 1)),
                two(match.group(hourGroup + 2)));
    }

    private static String two(@Nullable String number) {
        return number == null ? "00" : number.length() == 1 ? "0" + number : number;
    }

    private static String fromChineseNumbers(MatchResult match) {
        var year = new StringBuilder();
        match.group(1).chars().forEach(digit -> year.append(Math.max(0, DIGITS.indexOf(digit))));
        return year + "年" + number(match.group(2)) + "月" + number(match.group(3)) + "日";
    }

    /** A number below 100: 三, 十, 十二, 二十, 三十一, 廿八. */
    private static int number(String text) {
        var plain = text.replace("廿", "二十");
        var ten = plain.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(plain.charAt(0));
        }
        var tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0));
        return tens * 10 + (ten + 1 < plain.length() ? DIGITS.indexOf(plain.charAt(ten + 1)) : 0);
    }

}
