package kanbao.article;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When an article was published, and when it was last updated significantly, if ever.
 *
 * @param undated whether the editor gave no date, so that the publication is the day of the file
 */
public record PublicationDates(Instant published, @Nullable Instant updated, boolean undated) {

    public PublicationDates(Instant published, @Nullable Instant updated) {
        this(published, updated, false);
    }

    public PublicationDates {
        if (updated != null && updated.isBefore(published)) {
            throw new IllegalArgumentException("updated " + updated + " is before published " + published);
        }
    }

}
