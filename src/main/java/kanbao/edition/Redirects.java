package kanbao.edition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import kanbao.article.Slug;
import kanbao.site.PathSpelling;
import kanbao.site.Routes;

/**
 * Where a path leads at which nothing is: to the page that is spelt so otherwise, else to the article that was there, first
 * the one that was at just this path.
 */
final class Redirects {

    private final Routes pages;
    private final Map<String, Slug> aliases;
    private final Map<String, Slug> otherwise = new HashMap<>();

    /** @param aliases the slugs of articles by their old paths, which have no slash at the end */
    Redirects(Routes pages, Map<String, Slug> aliases) {
        this.pages = pages;
        this.aliases = aliases;
        aliases.forEach((path, slug) -> {
            var plain = PathSpelling.plain(path);
            if (!aliases.containsKey(plain)) {
                otherwise.putIfAbsent(plain, slug);
            }
        });
    }

    Stream<String> addresses() {
        return pages.addresses();
    }

    /** The address of the page. */
    Optional<String> meant(String path) {
        return pages.at(path);
    }

    /** The address of the page; none for the path at which it is. */
    Optional<String> page(String path) {
        return pages.has(path) ? Optional.empty() : pages.at(path);
    }

    Optional<Slug> article(String path) {
        var plain = PathSpelling.plain(path);
        return Optional.ofNullable(aliases.get(PathSpelling.withoutLastSlash(path)))
                .or(() -> Optional.ofNullable(aliases.get(plain)))
                .or(() -> Optional.ofNullable(otherwise.get(plain)));
    }

}
