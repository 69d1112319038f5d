package kanbao.edition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import kanbao.article.Slug;
import kanbao.site.PathSpelling;
import kanbao.site.Routes;

/** Where a path leads that has no page: to a page whose path is spelled differently, or else to a story that was there. */
public final class Redirects {

    private final Routes routes;
    private final Map<String, Slug> aliases;
    private final Map<String, Slug> normalizedAliases = new HashMap<>();

    /** @param aliases the slugs of articles by their former decoded paths, which have no slash at the end */
    Redirects(Routes routes, Map<String, Slug> aliases) {
        this.routes = routes;
        this.aliases = aliases;
        aliases.forEach((path, slug) -> normalizedAliases.putIfAbsent(PathSpelling.normalize(path), slug));
    }

    /** The address of the page that this decoded path spells differently; empty if the path itself has a page. */
    public Optional<String> page(String path) {
        return routes.contains(path) ? Optional.empty() : routes.find(path);
    }

    /** The slug of the story that was at this decoded path, which may be spelled differently; an exact match comes first. */
    public Optional<Slug> story(String path) {
        var normalized = PathSpelling.normalize(path);
        return Optional.ofNullable(aliases.get(PathSpelling.withoutTrailingSlash(path)))
                .or(() -> Optional.ofNullable(aliases.get(normalized)))
                .or(() -> Optional.ofNullable(normalizedAliases.get(normalized)));
    }

}
