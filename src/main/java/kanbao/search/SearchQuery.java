package kanbao.search;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import kanbao.article.Slug;

/**
 * What a reader looks for. Any words will do: there is no syntax to get wrong. Words in quotation marks are taken as they stand.
 *
 * @param words   at most {@value #LONGEST} code points
 * @param section only stories of this section, or none for all
 * @param from    only stories published then or later, or none
 * @param until   only stories published before, or none
 * @param skip    how many of the best answers are left out, for they are on earlier pages
 * @param most    how many answers there are to be
 */
public record SearchQuery(String words, @Nullable Slug section, @Nullable Instant from, @Nullable Instant until,
        int skip,
        int most) {

    /** In code points; what is longer is no question. */
    public static final int LONGEST = 256;

    public SearchQuery {
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new IllegalArgumentException(
                    "a question of %d code points, expected at most %d"
                            .formatted(words.codePointCount(0, words.length()), LONGEST));
        }
    }

}
