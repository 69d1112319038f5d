package kanbao.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Removes attributes whose values are invalid in HTML, and elements that are useless without them. */
final class AttributeCleaner {

    private static final Predicate<String> NUMBER = Pattern.compile("-?\\d{1,9}").asMatchPredicate();
    private static final Predicate<String> SPAN = Pattern.compile("[1-9]\\d{0,2}").asMatchPredicate();
    private static final Predicate<String> TIME = Pattern
            .compile("(\\d{4}-\\d{2}-\\d{2})([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})?)?")
            .asMatchPredicate();

    private static final Evaluator USELESS = QueryParser
            .parse("a:not([href]):not([id]), bdo:not([dir]), time:not([datetime])");

    private AttributeCleaner() {
    }

    static void clean(Element body) {
        removeInvalid("lang", body, AttributeCleaner::isLanguage);
        removeInvalid("dir", body, Set.of("ltr", "rtl", "auto")::contains);
        removeInvalid("translate", body, Set.of("yes", "no")::contains);
        removeInvalid("colspan", body, SPAN);
        removeInvalid("rowspan", body, SPAN);
        removeInvalid("scope", body, Set.of("row", "col", "rowgroup", "colgroup")::contains);
        removeInvalid("start", body, NUMBER);
        removeInvalid("value", body, NUMBER);
        removeInvalid("datetime", body, AttributeCleaner::isDateTime);
        body.select(USELESS).unwrap();
    }

    private static void removeInvalid(String name, Element body, Predicate<String> isValid) {
        for (var element : body.select(new Evaluator.Attribute(name))) {
            if (!isValid.test(element.attr(name))) {
                element.removeAttr(name);
            }
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static boolean isDateTime(String time) {
        try {
            return TIME.test(time) && LocalDate.parse(time.substring(0, 10), DateTimeFormatter.ISO_LOCAL_DATE)
                    .getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

}
