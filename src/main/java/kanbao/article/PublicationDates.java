package kanbao.article;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** When an article was published, and when it was last updated significantly, if ever. */
public record PublicationDates(Instant published, @Nullable Instant updated) {

    public PublicationDates {
        if (updated != null && updated.isBefore(published)) {
            throw new IllegalArgumentException("updated " + updated + " is before published " + published);
        }
    }

}
