package kanbao.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.mostread.MostReadList.Basis;
import kanbao.related.RelatedArticle;
import kanbao.site.Site;

/** Says things in the site's language, and dates and times in its zone. */
@Component
class Messages {

    private static final int REASONS = 2;

    private final MessageSource messages;
    private final Site site;
    private final Clock clock;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter month;
    private final DateTimeFormatter today;

    Messages(MessageSource messages, Site site, Clock clock) {
        this.messages = messages;
        this.site = site;
        this.clock = clock;
        this.minute = pattern("date.minute");
        this.day = pattern("date.day");
        this.shortDay = pattern("date.short-day");
        this.month = pattern("date.month");
        this.today = pattern("date.today");
    }

    String say(String key, Object... details) {
        return messages.getMessage(key, details, site.language());
    }

    String hotTitle(Basis basis) {
        return basis == Basis.NEWEST ? say("hot.title.newest") : say("hot.title");
    }

    /** Why a story is beside another, in a few words. */
    String reason(RelatedArticle story) {
        var shared = String.join(say("article.and"), story.shared().stream().limit(REASONS).toList());
        return switch (story.reason()) {
            case PICKED -> say("related.picked");
            case TOPICS -> say("related.topics", shared);
            case WORDS -> shared.isEmpty() ? say("related.alike") : say("related.words", shared);
            case SECTION -> say("related.section");
            case NEWEST -> say("related.newest");
        };
    }

    /** How the hot list is made, in one line. */
    String hotBasis(Basis basis) {
        return say("hot.basis." + basis.name().toLowerCase(Locale.ROOT));
    }

    /** The hour of the day, from 0 to 23. */
    int hour(Instant instant) {
        return instant.atZone(site.timeZone()).getHour();
    }

    DisplayTime minute(Instant instant) {
        var local = instant.atZone(site.timeZone()).truncatedTo(ChronoUnit.MINUTES);
        return new DisplayTime(site.moment(instant), minute.format(local));
    }

    /** When it was last changed: the minute of an update, the day of a later correction; none where it never was. */
    @Nullable
    DisplayTime update(Article article) {
        var modified = article.modified(site.timeZone());
        if (modified.equals(article.published())) {
            return null;
        }
        return modified.equals(article.timeline().updated())
                ? minute(modified)
                : day(LocalDate.ofInstant(modified, site.timeZone()));
    }

    /** The day, with its year only where it is not this year. */
    DisplayTime day(Instant instant) {
        var local = instant.atZone(site.timeZone()).toLocalDate();
        return local.getYear() == thisDay().getYear()
                ? new DisplayTime(local.toString(), shortDay.format(local))
                : day(local);
    }

    DisplayTime day(LocalDate date) {
        return new DisplayTime(date.toString(), day.format(date));
    }

    String month(YearMonth yearMonth) {
        return month.format(yearMonth);
    }

    DisplayTime today() {
        return new DisplayTime(thisDay().toString(), today.format(thisDay()));
    }

    private LocalDate thisDay() {
        return LocalDate.now(clock.withZone(site.timeZone()));
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(say(key), site.language());
    }

}
