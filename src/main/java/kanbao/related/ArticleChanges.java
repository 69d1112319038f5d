package kanbao.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import kanbao.article.Article;

/** What differs between two lists of articles, both newest first. A changed article is removed and added. */
record ArticleChanges(List<Article> removed, List<Article> added) {

    static ArticleChanges between(List<Article> before, List<Article> after) {
        var removed = new ArrayList<Article>();
        var added = new ArrayList<Article>();
        for (int one = 0, other = 0; one < before.size() || other < after.size();) {
            var order = one == before.size()
                    ? 1
                    : other == after.size() ? -1 : Article.NEWEST_FIRST.compare(before.get(one), after.get(other));
            if (order < 0 || (order == 0 && !Objects.equals(before.get(one), after.get(other)))) {
                removed.add(before.get(one));
            }
            if (order > 0 || (order == 0 && !Objects.equals(before.get(one), after.get(other)))) {
                added.add(after.get(other));
            }
            one += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }
        return new ArticleChanges(removed, added);
    }

    int size() {
        return Math.max(removed.size(), added.size());
    }

}
