package kanbao.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import kanbao.article.ArticleAddress;
import kanbao.article.Slug;
import kanbao.site.PathParser;

/**
 * The slugs that articles had before they were renamed. A former slug that another story has now, even a withdrawn one, does not
 * count, so each slug belongs to at most one article.
 */
final class FormerSlugs {

    private final Map<Slug, Slug> current = new HashMap<>();
    private final Map<Slug, List<Slug>> all = new HashMap<>();

    /** @param aliases the articles and site pages by their former decoded paths, which have no slash at the end */
    FormerSlugs(Map<String, ArticleAddress> aliases, Predicate<Slug> isTaken) {
        aliases.forEach((path, address) -> {
            if (!address.isPage()) {
                PathParser.article(path).filter(isTaken.negate()).ifPresent(former -> add(former, address.slug()));
            }
        });
        all.replaceAll((_, slugs) -> List.copyOf(slugs));
    }

    private void add(Slug former, Slug slug) {
        current.put(former, slug);
        all.computeIfAbsent(slug, _ -> new ArrayList<>(List.of(slug))).add(former);
    }

    /** The present slug of the article that had this slug before; otherwise the same slug. */
    Slug current(Slug slug) {
        return current.getOrDefault(slug, slug);
    }

    /** The slug of an article, followed by its former slugs. */
    List<Slug> all(Slug slug) {
        return all.getOrDefault(slug, List.of(slug));
    }

}
