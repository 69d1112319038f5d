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

    private final DateParser dates;
    private final Clock clock;

    PublicationDatesParser(DateParser dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    PublicationDates dates(FrontMatterReader keys, StoryFile file) {
        var explicit = explicitDate(keys, file);
        var published = explicit.orElseGet(() -> fileTime(file));
        var updated = moment(keys, Key.UPDATED).filter(moment -> isAfter(moment, published, keys));
        return new PublicationDates(published, updated.orElse(null), explicit.isEmpty());
    }

    /**
     * Returns the publication date: the latest in the front matter, or the one in the path of the file.
     *
     * @throws InvalidStoryException if one of several dates is invalid: the story could be published too early
     */
    Optional<Instant> explicitDate(FrontMatterReader keys, StoryFile file) {
        var readable = readableDate(keys, file);
        var invalid = keys.entries(Key.DATE).stream().filter(entry -> moment(entry).isEmpty()).findFirst();
        if (invalid.isPresent()) {
            if (readable.isEmpty() || datesInFrontMatter(keys).findAny().isPresent()) {
                throw new InvalidStoryException(invalid.get().line(),
                        NOT_A_DATE.with(invalid.get().key(), invalid.get().value().description()));
            }
            keys.warn(invalid.get(), NOT_A_DATE);
        }
        return readable;
    }

    /** Returns the publication date without looking at invalid dates. */
    Optional<Instant> readableDate(FrontMatterReader keys, StoryFile file) {
        return datesInFrontMatter(keys).max(Comparator.naturalOrder())
                .or(() -> otherDate(keys, file));
    }

    /**
     * Returns the date in the path of the file. If the story has no unreadable date, that is the later one of this and the day on
     * which it was created, else the time of its last change.
     */
    private Optional<Instant> otherDate(FrontMatterReader keys, StoryFile file) {
        var inPath = StoryFileName.of(file.path()).moment().map(dates::moment);
        if (keys.entry(Key.DATE).isPresent()) {
            return inPath;
        }
        var created = keys.entry(Key.CREATED).flatMap(this::moment);
        return Stream.concat(created.stream(), inPath.stream())
                .max(Comparator.naturalOrder())
                .or(() -> keys.entry(Key.UPDATED).flatMap(this::moment));
    }

    private Stream<Instant> datesInFrontMatter(FrontMatterReader keys) {
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
    Instant expires(FrontMatterReader keys) {
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

    /** Returns the beginning of the day of the file, so that the story is the last one of its day. */
    private Instant fileTime(StoryFile file) {
        var lastModified = file.lastModified();
        var now = clock.instant();
        return dates.startOfDay(lastModified.isAfter(now) ? now : lastModified);
    }

}
