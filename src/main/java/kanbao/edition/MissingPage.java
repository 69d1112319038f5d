package kanbao.edition;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import kanbao.article.ArticleAddress;
import kanbao.site.Links;

/** What is known about an address that has no page. */
public sealed interface MissingPage {

    /** The page has another address now, or this address is spelled differently. */
    record Moved(String address) implements MissingPage {}

    /** There was a page; its file was deleted, or it has expired. */
    record Gone() implements MissingPage {}

    /** The file of the page is missing since the start, perhaps only for a time. */
    record FileMissing() implements MissingPage {}

    /** Nothing was ever there. */
    record Unknown() implements MissingPage {}

    /**
     * Finds out what became of the page; empty if there is one, or if a story was withdrawn there. The parameters are those of
     * {@link #at}.
     */
    static Optional<MissingPage> find(String path, @Nullable String query, Edition edition, Links links) {
        var decoded = UriUtils.decode(path, StandardCharsets.UTF_8);
        return edition.routes().contains(decoded) || story(decoded, edition) instanceof ArticleLookup.Withdrawn
                ? Optional.empty()
                : Optional.of(at(path, query, edition, links));
    }

    /**
     * Finds out what became of a page that is not at this address. The address of a redirect is in the script of the current thread.
     *
     * @param path percent-encoded, without the prefix of the other script
     * @throws IllegalArgumentException if the path cannot be decoded
     */
    static MissingPage at(String path, @Nullable String query, Edition edition, Links links) {
        var decoded = UriUtils.decode(path, StandardCharsets.UTF_8);
        return otherSpelling(decoded, edition).map(links::article)
                .or(() -> edition.redirects().page(decoded)
                        .map(page -> links.inScript(links.withQuery(page, query))))
                .or(() -> edition.redirects().article(decoded).map(links::article))
                .or(() -> links.withLowerCasePrefix(path))
                .<MissingPage>map(Moved::new)
                .orElseGet(() -> withoutAddress(decoded, edition));
    }

    private static MissingPage withoutAddress(String path, Edition edition) {
        if (edition.isMissing(path)) {
            return new FileMissing();
        }
        return edition.isGone(path) ? new Gone() : new Unknown();
    }

    /** The article or site page whose slug is spelled differently in this decoded path. */
    private static Optional<ArticleAddress> otherSpelling(String path, Edition edition) {
        return story(path, edition) instanceof ArticleLookup.Moved(var slug)
                ? Optional.of(isArticle(path) ? ArticleAddress.story(slug) : ArticleAddress.page(slug))
                : Optional.empty();
    }

    private static ArticleLookup story(String path, Edition edition) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        if (isArticle(path)) {
            return edition.find(last);
        }
        return path.length() == last.length() + 1 ? edition.findPage(last) : new ArticleLookup.NotFound();
    }

    private static boolean isArticle(String path) {
        return path.startsWith(Links.ARTICLES) && path.indexOf('/', Links.ARTICLES.length()) < 0;
    }

}
