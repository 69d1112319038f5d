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
import kanbao.report.InvalidStoryException;
import kanbao.report.ProblemCollector;

/** Reads when a story was published and updated. */
final class PublicationDatesParser {

    private final DateParser dates;
    private final Clock clock;

    PublicationDatesParser(DateParser dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    PublicationDates timeline(FrontMatterReader keys, StoryFile file, ProblemCollector problems) {
        var published = meant(keys, file).orElseGet(() -> written(file, keys, problems));
        if (dates.isFarAhead(published, clock.instant())) {
            problems.warning(keys.entry(Key.DATE).or(() -> keys.entry(Key.PUBLISHED)).map(Entry::line).orElse(0),
                    "a date more than a year ahead, " + published, "a date in its right year");
        }
        var updated = moment(keys, Key.UPDATED).filter(moment -> isAfter(moment, published, keys));
        return new PublicationDates(published, updated.orElse(null));
    }

    /** When it comes out as its editor says, if they do. */
    Optional<Instant> meant(FrontMatterReader keys, StoryFile file) {
        return moment(keys, Key.DATE).or(() -> publishedDate(keys))
                .or(() -> StoryFileName.of(file.path()).date().map(dates::start));
    }

    /**
     * From when on readers may see it no longer; none for a story that stays.
     *
     * @throws InvalidStoryException if nobody can read the date: the story might stay longer than it may
     */
    @Nullable
    Instant expires(FrontMatterReader keys, PublicationDates timeline) {
        var end = keys.entry(Key.EXPIRES).map(this::end);
        if (end.isPresent() && !end.get().isAfter(timeline.published())) {
            keys.entry(Key.EXPIRES).ifPresent(entry -> keys.warn(entry, "a date after the publication"));
            return null;
        }
        return end.orElse(null);
    }

    private Instant end(Entry entry) {
        var moment = entry.value() instanceof Scalar scalar ? dates.moment(scalar.text()) : Optional.<Instant>empty();
        return moment.orElseThrow(() -> new InvalidStoryException(entry.line(),
                "“" + entry.key() + "” with " + entry.value().described(), DateParser.EXPECTED));
    }

    private Optional<Instant> publishedDate(FrontMatterReader keys) {
        var isFlag = keys.scalar(Key.PUBLISHED, DateParser.EXPECTED).filter(value -> value.form() == Form.BOOLEAN);
        return isFlag.isPresent() ? Optional.empty() : moment(keys, Key.PUBLISHED);
    }

    private Optional<Instant> moment(FrontMatterReader keys, Key key) {
        return keys.scalar(key, DateParser.EXPECTED).flatMap(value -> {
            var moment = dates.moment(value.text());
            if (moment.isEmpty()) {
                keys.entry(key).ifPresent(entry -> keys.warn(entry, DateParser.EXPECTED));
            }
            return moment;
        });
    }

    private static boolean isAfter(Instant updated, Instant published, FrontMatterReader keys) {
        if (updated.isBefore(published)) {
            keys.entry(Key.UPDATED).ifPresent(entry -> keys.warn(entry, "a date after the publication"));
        }
        return updated.isAfter(published);
    }

    /** Not for a story with a date that nobody can read: it might come out before its time. */
    private Instant written(StoryFile file, FrontMatterReader keys, ProblemCollector problems) {
        keys.entry(Key.DATE).ifPresent(entry -> {
            throw new InvalidStoryException(entry.line(), "no date that can be read", DateParser.EXPECTED);
        });
        problems.warning(0, "no date", "“date” in the front matter, or a name such as 2012-10-03-title.md;"
                + " the file’s own time is used");
        var written = file.written();
        var now = clock.instant();
        return written.isAfter(now) ? now : written;
    }

}
