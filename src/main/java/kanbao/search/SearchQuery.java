package kanbao.search;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import kanbao.article.Slug;

/**
 * What a reader searches for. Any text is valid, there is no query syntax. Quoted text is searched as one phrase.
 *
 * @param text    at most {@value #MAX_LENGTH} code points
 * @param isExact whether only the words as typed are searched, and no nearest words instead of them
 * @param section only stories of this section; null for all sections
 * @param from    only stories published at this time or later; null for no limit
 * @param until   only stories published before this time; null for no limit
 * @param offset  how many of the best hits to skip, because earlier result pages show them
 * @param limit   the largest number of hits to return
 */
public record SearchQuery(String text, boolean isExact, @Nullable Slug section, @Nullable Instant from,
        @Nullable Instant until,
        int offset, int limit) {

    /** In code points. */
    public static final int MAX_LENGTH = 256;

    public SearchQuery {
        var length = text.codePointCount(0, text.length());
        if (length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a query of %d code points, expected at most %d".formatted(length, MAX_LENGTH));
        }
    }

}
