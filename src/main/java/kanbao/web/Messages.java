package kanbao.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import kanbao.article.AiUse;
import kanbao.article.Article;
import kanbao.article.Credit;
import kanbao.mostread.MostReadList.Basis;
import kanbao.related.RelatedArticle;
import kanbao.script.Scripts;
import kanbao.site.Site;

/** The texts of the pages in the language of the page, and its dates and times in its time zone. */
@Component
class Messages {

    private static final int MAXIMUM_SHARED_TERMS = 2;
    /** The smallest number of page views that is shown. */
    static final int MINIMUM_VIEWS = 10;

    private final MessageSource source;
    private final Site site;
    private final Clock clock;
    private final Scripts scripts;
    private final Map<Locale, Map<String, DateTimeFormatter>> formats = new ConcurrentHashMap<>();
    private final Map<Locale, Map<Integer, String>> readTimes = new ConcurrentHashMap<>();

    Messages(MessageSource source, Site site, Clock clock, Scripts scripts) {
        this.source = source;
        this.site = site;
        this.clock = clock;
        this.scripts = scripts;
    }

    String get(String key, Object... arguments) {
        return source.getMessage(key, arguments, scripts.language());
    }

    /** The estimated reading time as text, formatted once for each number of minutes. */
    String readTime(int minutes) {
        return readTimes.computeIfAbsent(scripts.language(), _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(minutes, key -> get("article.minutes", key));
    }

    /** The role and the people of a credit, in one text. */
    String credit(Credit credit) {
        return get(credit.role().messageKey(), String.join(get("article.and"), credit.names()));
    }

    /** How artificial intelligence was used, or null. */
    @Nullable
    String ai(@Nullable AiUse use) {
        if (use == null) {
            return null;
        }
        var label = get(use.kind().messageKey());
        return use.words().isEmpty() ? label : get("ai.words", label, use.words());
    }

    String mostReadTitle(Basis basis) {
        return basis == Basis.NEWEST ? get("most-read.title.newest") : get("most-read.title");
    }

    /** The number of page views; null below ten, because a smaller number says nothing about an article. */
    @Nullable
    String views(long views) {
        return views < MINIMUM_VIEWS ? null : get("article.views", views);
    }

    /** How the most-read list is ranked, in one line. */
    String mostReadBasis(Basis basis) {
        return switch (basis) {
            case VIEWS -> get("most-read.basis.views");
            case VIEWS_THEN_NEWEST -> get("most-read.basis.views-then-newest");
            case TOO_FEW_VIEWS -> get("most-read.basis.too-few-views");
            case NEWEST -> get("most-read.basis.newest");
        };
    }

    /** Why an article is related to another, in a few words. */
    String reason(RelatedArticle related) {
        var shared = String.join(get("article.and"),
                related.shared().stream().limit(MAXIMUM_SHARED_TERMS).map(scripts::text).toList());
        return switch (related.reason()) {
            case EDITOR_PICK -> get("related.picked");
            case SHARED_TOPICS -> get("related.topics", shared);
            case SHARED_WORDS -> shared.isEmpty() ? get("related.similar") : get("related.text", shared);
            case SECTION -> get("related.section");
            case SAME_TIME -> get("related.same-time");
        };
    }

    /** The hour of the day, from 0 to 23. */
    int hour(Instant instant) {
        return instant.atZone(site.timeZone()).getHour();
    }

    /** The minute; only the day if it is midnight, which is what a date without a time becomes. */
    DisplayTime minute(Instant instant) {
        var local = instant.atZone(site.timeZone()).truncatedTo(ChronoUnit.MINUTES);
        if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return day(local.toLocalDate());
        }
        return new DisplayTime(site.timestamp(instant), format("date.minute", local));
    }

    /** The last change: the minute of an update or the day of a correction, or null if there was none. */
    @Nullable
    DisplayTime update(Article article) {
        var modified = article.modified(site.timeZone());
        if (modified.equals(article.published())) {
            return null;
        }
        return modified.equals(article.dates().updated())
                ? minute(modified)
                : day(LocalDate.ofInstant(modified, site.timeZone()));
    }

    /** The day, without its year if it is in the current one. */
    DisplayTime day(Instant instant) {
        var local = instant.atZone(site.timeZone()).toLocalDate();
        return local.getYear() == currentDay().getYear()
                ? new DisplayTime(local.toString(), format("date.short-day", local))
                : day(local);
    }

    DisplayTime day(LocalDate date) {
        return new DisplayTime(date.toString(), format("date.day", date));
    }

    String month(YearMonth yearMonth) {
        return format("date.month", yearMonth);
    }

    DisplayTime today() {
        return new DisplayTime(currentDay().toString(), format("date.today", currentDay()));
    }

    String currentYear() {
        return Integer.toString(currentDay().getYear());
    }

    private LocalDate currentDay() {
        return LocalDate.now(clock.withZone(site.timeZone()));
    }

    private String format(String key, TemporalAccessor time) {
        return formats.computeIfAbsent(scripts.language(), _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, pattern -> DateTimeFormatter.ofPattern(get(pattern), scripts.language()))
                .format(time);
    }

}
