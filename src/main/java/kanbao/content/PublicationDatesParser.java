package kanbao.content;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
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
    private final Optional<Instant> readableDate;

    /** @param dates reads dates without a year in that of the file */
    PublicationDatesParser(FrontMatterReader keys, StoryFileName file, DateParser dates) {
        this.keys = keys;
        this.dates = dates;
        readableDate = datesInFrontMatter().max(Comparator.naturalOrder()).or(() -> otherDate(file));
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
        var invalid = keys.entries(Key.DATE).stream().filter(entry -> moment(entry).isEmpty()).findFirst();
        if (invalid.isPresent()) {
            if (readableDate.isEmpty() || datesInFrontMatter().findAny().isPresent()) {
                throw new InvalidStoryException(invalid.get().line(),
                        NOT_A_DATE.with(invalid.get().key(), invalid.get().value().description()));
            }
            keys.warn(invalid.get(), NOT_A_DATE);
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

    private Stream<Instant> datesInFrontMatter() {
        return Stream.of(Key.DATE, Key.PUBLISHED)
                .flatMap(key -> keys.entries(key).stream())
                .flatMap(entry -> moment(entry).stream());
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
