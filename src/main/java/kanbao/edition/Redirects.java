package kanbao.edition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import kanbao.article.ArticleAddress;
import kanbao.site.Links;
import kanbao.site.PathParser;
import kanbao.site.PathSpelling;
import kanbao.site.Routes;

/** Where a path leads that has no page: to a page whose path is spelled differently, or else to a story that was there. */
public final class Redirects {

    private final Routes routes;
    private final Map<String, ArticleAddress> aliases;
    private final Map<String, ArticleAddress> normalizedAliases = new HashMap<>();

    /** @param aliases the articles and site pages by their former decoded paths, which have no slash at the end */
    Redirects(Routes routes, Map<String, ArticleAddress> aliases) {
        this.routes = routes;
        this.aliases = aliases;
        aliases.forEach((path, address) -> normalizedAliases.putIfAbsent(PathSpelling.normalize(path), address));
    }

    /** The address of the page that this decoded path spells differently; empty if the path itself has a page. */
    public Optional<String> page(String path) {
        return routes.contains(path) ? Optional.empty() : routes.find(path);
    }

    /**
     * The story or site page that was at this decoded path, which may be spelled differently; an exact match comes first. A site
     * page was perhaps an article before.
     */
    public Optional<ArticleAddress> article(String path) {
        var normalized = PathSpelling.normalize(path);
        return Optional.ofNullable(aliases.get(PathSpelling.withoutTrailingSlash(path)))
                .or(() -> Optional.ofNullable(aliases.get(normalized)))
                .or(() -> Optional.ofNullable(normalizedAliases.get(normalized)))
                .or(() -> PathParser.article(normalized).map(ArticleAddress::page)
                        .filter(page -> routes.contains(Links.decoded(page))));
    }

}
