package kanbao.related;

import java.util.ArrayList;
import java.util.List;

import kanbao.article.Article;

/** What differs between two lists of articles, both newest first. A changed article is removed and added. */
record ArticleChanges(List<Article> removed, List<Article> added) {

    static ArticleChanges between(List<Article> before, List<Article> after) {
        var removed = new ArrayList<Article>();
        var added = new ArrayList<Article>();
        for (int one = 0, other = 0; one < before.size() || other < after.size();) {
            var order = one == before.size() ? 1 : other == after.size() ? -1 : order(before.get(one), after.get(other));
            if (order < 0 || (order == 0 && !isSame(before.get(one), after.get(other)))) {
                removed.add(before.get(one));
            }
            if (order > 0 || (order == 0 && !isSame(before.get(one), after.get(other)))) {
                added.add(after.get(other));
            }
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }
        return new ArticleChanges(removed, added);
    }

    private static int order(Article one, Article other) {
        return one == other ? 0 : Article.NEWEST_FIRST.compare(one, other);
    }

    private static boolean isSame(Article one, Article other) {
        return one == other || one.equals(other);
    }

    int size() {
        return Math.max(removed.size(), added.size());
    }

}
