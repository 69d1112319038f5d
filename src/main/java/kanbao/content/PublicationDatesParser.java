package kanbao.content;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import kanbao.article.PublicationDates;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;
import kanbao.report.ProblemCollector;

/** Reads when a story is published, updated and expires. */
final class PublicationDatesParser {

    private static final Cause NOT_A_DATE = Cause.of("value.date");

    private final DateParser dates;
    private final Clock clock;

    PublicationDatesParser(DateParser dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    PublicationDates dates(FrontMatterReader keys, StoryFile file, ProblemCollector problems) {
        var published = explicitDate(keys, file).orElseGet(() -> fileTime(file, keys, problems));
        if (dates.isFarAhead(published, clock.instant())) {
            problems.warning(keys.entry(Key.DATE).or(() -> keys.entry(Key.PUBLISHED)).map(Entry::line).orElse(0),
                    Cause.of("story.far-future", published));
        }
        var updated = moment(keys, Key.UPDATED).filter(moment -> isAfter(moment, published, keys));
        return new PublicationDates(published, updated.orElse(null));
    }

    /** Returns the publication date from the front matter, or from the path of the file. */
    Optional<Instant> explicitDate(FrontMatterReader keys, StoryFile file) {
        return moment(keys, Key.DATE).or(() -> publishedDate(keys))
                .or(() -> Optional.ofNullable(StoryFileName.of(file.path()).date()).map(dates::start));
    }

    /**
     * Returns when the story expires; null if it never does.
     *
     * @throws InvalidStoryException if the date is invalid: the story could be published for too long
     */
    @Nullable
    Instant expires(FrontMatterReader keys, PublicationDates published) {
        var end = keys.entry(Key.EXPIRES).map(this::end);
        if (end.isPresent() && !end.get().isAfter(published.published())) {
            keys.entry(Key.EXPIRES).ifPresent(entry -> keys.warn(entry, Cause.of("value.before-publication")));
            return null;
        }
        return end.orElse(null);
    }

    private Instant end(Entry entry) {
        var moment = entry.value() instanceof Scalar scalar ? dates.moment(scalar.text()) : Optional.<Instant>empty();
        return moment.orElseThrow(() -> new InvalidStoryException(entry.line(),
                NOT_A_DATE.with(entry.key(), entry.value().description())));
    }

    private Optional<Instant> publishedDate(FrontMatterReader keys) {
        var isFlag = keys.scalar(Key.PUBLISHED, NOT_A_DATE).filter(value -> value.form() == Form.BOOLEAN);
        return isFlag.isPresent() ? Optional.empty() : moment(keys, Key.PUBLISHED);
    }

    private Optional<Instant> moment(FrontMatterReader keys, Key key) {
        return keys.scalar(key, NOT_A_DATE).flatMap(value -> {
            var moment = dates.moment(value.text());
            if (moment.isEmpty()) {
                keys.entry(key).ifPresent(entry -> keys.warn(entry, NOT_A_DATE));
            }
            return moment;
        });
    }

    private static boolean isAfter(Instant updated, Instant published, FrontMatterReader keys) {
        if (updated.isBefore(published)) {
            keys.entry(Key.UPDATED).ifPresent(entry -> keys.warn(entry, Cause.of("value.before-publication")));
        }
        return updated.isAfter(published);
    }

    /** Returns the time of the file, unless the story has an invalid date: it could be published too early. */
    private Instant fileTime(StoryFile file, FrontMatterReader keys, ProblemCollector problems) {
        keys.entry(Key.DATE).ifPresent(entry -> {
            throw new InvalidStoryException(entry.line(), Cause.of("story.unreadable-date"));
        });
        problems.warning(0, Cause.of("story.no-date"));
        var lastModified = file.lastModified();
        var now = clock.instant();
        return lastModified.isAfter(now) ? now : lastModified;
    }

}
