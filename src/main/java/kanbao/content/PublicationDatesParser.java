package kanbao.content;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.PublicationDates;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;

/** Reads when a story is published, updated and expires. */
final class PublicationDatesParser {

    private static final Cause NOT_A_DATE = Cause.of("value.date");

    private final FrontMatterReader keys;
    private final DateParser dates;
    /** The dates in the front matter that can be read. */
    private final List<Instant> datesInFrontMatter = new ArrayList<>();
    /** The first date that cannot be read; null if there is none. */
    private final @Nullable Entry invalidDate;
    private final Optional<Instant> readableDate;

    /** @param dates reads dates without a year in that of the file */
    PublicationDatesParser(FrontMatterReader keys, StoryFileName file, DateParser dates) {
        this.keys = keys;
        this.dates = dates;
        invalidDate = readDates();
        readableDate = datesInFrontMatter.stream().max(Comparator.naturalOrder()).or(() -> otherDate(file));
    }

    /** Reads the dates in the front matter, and returns the first that cannot be read. */
    private @Nullable Entry readDates() {
        Entry invalid = null;
        for (var entry : keys.entries(Key.DATE)) {
            var moment = moment(entry);
            moment.ifPresent(datesInFrontMatter::add);
            invalid = invalid == null && moment.isEmpty() ? entry : invalid;
        }
        keys.entries(Key.PUBLISHED).forEach(entry -> moment(entry).ifPresent(datesInFrontMatter::add));
        return invalid;
    }

    /**
     * Returns the dates of the story; the time of the last change of its file if it has none.
     *
     * @throws InvalidStoryException if one of several dates is invalid: the story could be published too early
     */
    PublicationDates dates(StoryFile file, Clock clock) {
        var explicit = explicitDate();
        var published = explicit.orElseGet(() -> fileTime(file, clock));
        var updated = moment(Key.UPDATED).filter(moment -> isAfter(moment, published));
        return new PublicationDates(published, updated.orElse(null), explicit.isEmpty());
    }

    /**
     * Returns the publication date: the latest in the front matter, or the one in the path of the file.
     *
     * @throws InvalidStoryException if one of several dates is invalid: the story could be published too early
     */
    Optional<Instant> explicitDate() {
        if (invalidDate != null) {
            if (readableDate.isEmpty() || !datesInFrontMatter.isEmpty()) {
                throw new InvalidStoryException(invalidDate.line(),
                        NOT_A_DATE.with(invalidDate.key(), invalidDate.value().description()));
            }
            keys.warn(invalidDate, NOT_A_DATE);
        }
        return readableDate;
    }

    /**
     * Returns the publication date, the latest in the front matter or the one in the path of the file, without looking at invalid
     * dates.
     */
    Optional<Instant> readableDate() {
        return readableDate;
    }

    /**
     * Returns the date in the path of the file. If the story has no unreadable date, that is the later one of this and the day on
     * which it was created, else the time of its last change.
     */
    private Optional<Instant> otherDate(StoryFileName file) {
        var inPath = file.moment().map(dates::moment);
        if (keys.entry(Key.DATE).isPresent()) {
            return inPath;
        }
        var created = keys.entry(Key.CREATED).flatMap(this::moment);
        return Stream.concat(created.stream(), inPath.stream())
                .max(Comparator.naturalOrder())
                .or(() -> keys.entry(Key.UPDATED).flatMap(this::moment));
    }

    /**
     * Returns when the story expires, the earliest of several dates; null if it never does.
     *
     * @throws InvalidStoryException if a date is invalid: the story could be published for too long
     */
    @Nullable
    Instant expires() {
        return keys.entries(Key.EXPIRES)
                .stream()
                .filter(entry -> !DraftDetector.isFalse(entry.value()))
                .map(this::end)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Instant end(Entry entry) {
        return moment(entry).orElseThrow(() -> new InvalidStoryException(entry.line(),
                NOT_A_DATE.with(entry.key(), entry.value().description())));
    }

    private Optional<Instant> moment(Entry entry) {
        return entry.value() instanceof Scalar scalar ? dates.moment(scalar.text()) : Optional.empty();
    }

    private Optional<Instant> moment(Key key) {
        return keys.scalar(key, NOT_A_DATE).flatMap(value -> {
            var moment = dates.moment(value.text());
            if (moment.isEmpty()) {
                keys.entry(key).ifPresent(entry -> keys.warn(entry, NOT_A_DATE));
            }
            return moment;
        });
    }

    private boolean isAfter(Instant updated, Instant published) {
        if (updated.isBefore(published)) {
            keys.entry(Key.UPDATED).ifPresent(entry -> keys.warn(entry, Cause.of("value.before-publication")));
        }
        return updated.isAfter(published);
    }

    /** Returns the beginning of the day of the file, so that the story is the last one of its day. */
    private Instant fileTime(StoryFile file, Clock clock) {
        var lastModified = file.lastModified();
        var now = clock.instant();
        return dates.startOfDay(lastModified.isAfter(now) ? now : lastModified);
    }

}
