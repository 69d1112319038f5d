package kanbao.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One published story, whole and checked. */
public record Article(Slug slug, Headline headline, Classification classification, Byline byline,
        PublicationDates dates,
        Body body,
        Provenance provenance, EditorialPlacement placement) {

    /** Newest first; the slug settles a tie, so that every list of the same edition is the same. */
    public static final Comparator<Article> NEWEST_FIRST = Comparator.comparing(Article::published)
            .reversed()
            .thenComparing(Article::slug);

    /** The editor's weight first, then {@link #NEWEST_FIRST}. */
    public static final Comparator<Article> FRONT_PAGE_ORDER = Comparator
            .comparingInt((Article article) -> article.placement().weight())
            .reversed()
            .thenComparing(NEWEST_FIRST);

    public String title() {
        return headline.title();
    }

    public Section section() {
        return classification.section();
    }

    /** What lists say of it: the standfirst, or else how the text begins. */
    public String teaser() {
        return headline.standfirst().isEmpty() ? body.excerpt() : headline.standfirst();
    }

    public Instant published() {
        return dates.published();
    }

    /** Another one whenever readers would read something else: a UUID of what they read (RFC 9562, version 3). */
    public String version() {
        var read = List.of(headline, classification, byline, dates, Optional.ofNullable(body.leadPicture()),
                body.html(),
                provenance);
        return UUID.nameUUIDFromBytes(read.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** When it last changed in a way that readers should know of: its update, or the beginning of the day of a later correction. */
    public Instant modified(ZoneId zone) {
        var updated = Objects.requireNonNullElse(dates.updated(), published());
        return provenance.corrections()
                .stream()
                .map(correction -> correction.date().atStartOfDay(zone).toInstant())
                .filter(updated::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(updated);
    }

}
