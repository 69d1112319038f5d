package kanbao.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.article.ArticleAddress;
import kanbao.article.Slug;
import kanbao.content.Content;
import kanbao.report.Cause;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.site.Links;
import kanbao.site.PathSpelling;

/**
 * Notices stories whose address was changed without an alias: in one change of the edition, a story has vanished, and another one
 * with the same title or the same text has appeared.
 */
final class RenamedStories {

    /** Shorter texts may be equal by chance. */
    private static final int MIN_LENGTH = 20;

    private final Map<Slug, Slug> renames = new LinkedHashMap<>();

    /**
     * Returns a warning for each renamed story that has no alias yet.
     *
     * @param before the current edition; null for the first one
     * @param gone   the decoded paths of the pages whose files have vanished
     */
    List<Problem> problems(@Nullable Edition before, Content next, Set<String> gone) {
        var current = next.articles().stream().collect(Collectors.toMap(Article::slug, article -> article,
                (first, _) -> first));
        if (before != null) {
            find(before, next, gone);
        }
        var problems = new ArrayList<Problem>();
        renames.entrySet().removeIf(rename -> !gone.contains(Links.decodedArticle(rename.getKey())));
        renames.forEach((former, slug) -> Optional.ofNullable(current.get(slug))
                .filter(article -> !hasAlias(article, former))
                .ifPresent(article -> problems.add(problem(former, slug, next))));
        return problems;
    }

    private void find(Edition before, Content next, Set<String> gone) {
        var vanished = before.newest()
                .stream()
                .filter(article -> gone.contains(Links.decoded(article.address()))
                        && !next.filePaths().containsKey(article.address()))
                .toList();
        if (vanished.isEmpty()) {
            return;
        }
        var added = next.articles().stream().filter(article -> before.article(article.slug()).isEmpty()).toList();
        for (var article : vanished) {
            var same = added.stream().filter(other -> isSame(article, other)).toList();
            if (same.size() == 1) {
                renames.put(article.slug(), same.getFirst().slug());
            }
        }
    }

    private static boolean isSame(Article one, Article other) {
        return one.title().equals(other.title())
                || (one.body().text().length() >= MIN_LENGTH && one.body().text().equals(other.body().text()));
    }

    private static boolean hasAlias(Article article, Slug former) {
        var path = PathSpelling.normalize(Links.decodedArticle(former));
        return article.placement().aliases().stream().map(PathSpelling::normalize).anyMatch(path::equals);
    }

    private static Problem problem(Slug former, Slug slug, Content next) {
        return new Problem(Kind.WARNING, next.filePaths().getOrDefault(ArticleAddress.story(slug), slug.value()), 0,
                Cause.of("story.renamed", Links.decodedArticle(former), Links.decodedArticle(slug)));
    }

}
