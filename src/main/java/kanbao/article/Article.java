package kanbao.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A published story or site page, complete and checked. */
public record Article(Slug slug, Headline headline, Classification classification, Byline byline,
        PublicationDates dates, Body body, Provenance provenance, EditorialPlacement placement) {

    /** Newest first, those without a date last, then by slug, so that all lists of an edition have the same order. */
    public static final Comparator<Article> NEWEST_FIRST = Comparator.comparing(Article::published)
            .reversed()
            .thenComparing(Article::isUndated)
            .thenComparing(Article::slug);

    /** Highest editorial weight first, then {@link #NEWEST_FIRST}. */
    public static final Comparator<Article> FRONT_PAGE_ORDER = Comparator
            .comparingInt((Article article) -> article.placement().weight())
            .reversed()
            .thenComparing(NEWEST_FIRST);

    /** The order of site pages in menus: by the number that the editor gave, then by slug. */
    public static final Comparator<Article> MENU_ORDER = Comparator
            .comparing((Article page) -> Optional.ofNullable(page.placement().page()).map(MenuPlacement::order)
                    .orElse(0))
            .thenComparing(Article::slug);

    /** Returns the same article with another slug. */
    public Article withSlug(Slug other) {
        return new Article(other, headline, classification, byline, dates, body, provenance, placement);
    }

    /** Returns the same article with other names of its section, topics and authors. */
    public Article withNames(Classification names, Byline authors) {
        return new Article(slug, headline, names, authors, dates, body, provenance, placement);
    }

    /** Returns the same article, which is not breaking news any more. */
    public Article withoutBreaking() {
        return new Article(slug, headline, classification, byline, dates, body, provenance,
                new EditorialPlacement(placement.weight(), placement.related(), placement.aliases(), null,
                        placement.page()));
    }

    /** Whether it is a page beside the news, which is in no list. */
    public boolean isPage() {
        return placement.page() != null;
    }

    public ArticleAddress address() {
        return new ArticleAddress(isPage() ? ContentKind.PAGE : ContentKind.STORY, slug);
    }

    public String title() {
        return headline.title();
    }

    public Section section() {
        return classification.section();
    }

    /** The text under the headline in lists: the standfirst, or the excerpt if there is no standfirst. */
    public String teaser() {
        return headline.standfirst().isEmpty() ? body.excerpt() : headline.standfirst();
    }

    public Instant published() {
        return dates.published();
    }

    /** Whether the editor gave no date. Such an article leads no list of others. */
    public boolean isUndated() {
        return dates.undated();
    }

    /**
     * A name-based UUID (RFC 9562, version 3) of everything that readers see of the article; it changes when any of it changes.
     */
    public String version() {
        var visible = List.of(headline, classification, byline, dates, Optional.ofNullable(body.leadPicture()),
                body.html(), provenance);
        return UUID.nameUUIDFromBytes(visible.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The time of the last significant change: the update, or the start of the day of a later correction. */
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
