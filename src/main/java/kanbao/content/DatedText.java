package kanbao.content;

import java.util.regex.Pattern;

import kanbao.report.SingleLineText;

/**
 * Text that may begin with a date, such as {@code 2026-03-03 第二次。}.
 *
 * @param date the date as it was written; empty if there is none
 */
record DatedText(String date, String text) {

    private static final Pattern DATE = Pattern.compile("""
            (?:\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}(?:\\s?日)?|\\d{8}(?!\\d)|\\d{1,2}月\\d{1,2}日)\
            (?:[T\\s]?\\d{1,2}[:：时]\\d{2}(?:[:：]\\d{2})?分?)?(?:\\s?(?:Z|[+-]\\d{2}:?\\d{2}))?""");
    private static final Pattern SEPARATOR = Pattern.compile("^[\\s:：,，;；.。、|｜—–-]+");

    static DatedText of(String written) {
        var line = SingleLineText.of(written);
        var date = DATE.matcher(line);
        return date.lookingAt()
                ? new DatedText(date.group(), SEPARATOR.matcher(line.substring(date.end())).replaceFirst(""))
                : new DatedText("", line);
    }

}
