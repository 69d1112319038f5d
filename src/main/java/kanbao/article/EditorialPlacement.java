package kanbao.article;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the editor positions an article.
 *
 * @param weight  0 for most articles; in lists, a higher weight comes first regardless of the date
 * @param related the stories that the editor picked as related, in this order
 * @param aliases former paths of the article, each with a leading slash, such as {@code /2012/10/old-name/}
 * @param breakingUntil until when it is breaking news, which every page shows at its top; null if it is not
 * @param page    the placement of a site page; null for a story
 */
public record EditorialPlacement(int weight, List<Slug> related, List<String> aliases,
        @Nullable Instant breakingUntil, @Nullable MenuPlacement page) {

    public EditorialPlacement {
        related = List.copyOf(related);
        aliases = List.copyOf(aliases);
    }

    /** The placement of a story. */
    public EditorialPlacement(int weight, List<Slug> related, List<String> aliases, @Nullable Instant breakingUntil) {
        this(weight, related, aliases, breakingUntil, null);
    }

}
