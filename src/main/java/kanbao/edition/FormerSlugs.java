package kanbao.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import kanbao.article.Slug;
import kanbao.site.PathParser;

/**
 * The slugs that articles had before they were renamed. One that another story has now, even a withdrawn one, is no longer
 * theirs; so each slug is the name of at most one article.
 */
final class FormerSlugs {

    private final Map<Slug, Slug> now = new HashMap<>();
    private final Map<Slug, List<Slug>> all = new HashMap<>();

    /** @param aliases the slugs of articles by their old paths, which have no slash at the end */
    FormerSlugs(Map<String, Slug> aliases, Predicate<Slug> isTaken) {
        aliases.forEach((path, slug) -> PathParser.article(path).filter(isTaken.negate()).ifPresent(old -> {
            now.put(old, slug);
            all.computeIfAbsent(slug, _ -> new ArrayList<>(List.of(slug))).add(old);
        }));
        all.replaceAll((_, names) -> List.copyOf(names));
    }

    /** The slug of the article that had this one; the same where nothing was renamed. */
    Slug now(Slug slug) {
        return now.getOrDefault(slug, slug);
    }

    /** The slug of an article and those that it had before. */
    List<Slug> all(Slug slug) {
        return all.getOrDefault(slug, List.of(slug));
    }

}
