package kanbao.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.UnpublishedStory;
import kanbao.article.WithdrawnStory;
import kanbao.picture.PictureFile;
import kanbao.report.Report;

/**
 * Everything that the content folders hold, checked: all slugs are different.
 *
 * @param files   the path of each story's file below its content folder, also of a withdrawn one
 * @param unshown the pictures that only a preview shows
 * @param due    when a story comes or goes by itself; none where nothing is dated so
 * @param sample whether it is the sample edition, in place of folders that hold no story yet
 */
public record Content(List<Article> articles, List<WithdrawnStory> withdrawn, List<UnpublishedStory> waiting,
        Map<Slug, String> files, List<PictureFile> pictures, List<PictureFile> unshown, Report report,
        @Nullable Instant due, boolean sample) {

    public Content {
        articles = List.copyOf(articles);
        withdrawn = List.copyOf(withdrawn);
        waiting = List.copyOf(waiting);
        files = Map.copyOf(files);
        pictures = List.copyOf(pictures);
        unshown = List.copyOf(unshown);
    }

}
