package kanbao.edition;

import java.util.Optional;

import kanbao.article.Article;
import kanbao.article.Special;

/**
 * The place of an article in a special.
 *
 * @param index from 0
 */
public record SpecialPosition(SpecialListing listing, int index) {

    public Special special() {
        return listing.special();
    }

    public Optional<Article> previous() {
        return at(index - 1);
    }

    public Optional<Article> next() {
        return at(index + 1);
    }

    private Optional<Article> at(int place) {
        return place < 0 || place >= listing.articles().size()
                ? Optional.empty()
                : Optional.of(listing.articles().get(place));
    }

}
