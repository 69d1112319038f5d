package kanbao.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.edition.CurrentEdition;
import kanbao.edition.Edition;
import kanbao.mostread.MostRead;
import kanbao.pageviews.PageViews;
import kanbao.pageviews.ViewHistory;
import kanbao.publishing.EditionPublisher;

/** Everything that goes on in the paper. */
@Component
class PaperNow {

    private static final int HOT = 10;

    private final CurrentEdition editions;
    private final EditionPublisher newsroom;
    private final ChangeLog changes;
    private final MostRead mostRead;
    private final PageViews pageViews;

    PaperNow(CurrentEdition editions, EditionPublisher newsroom, ChangeLog changes, MostRead mostRead,
            PageViews pageViews) {
        this.editions = editions;
        this.newsroom = newsroom;
        this.changes = changes;
        this.mostRead = mostRead;
        this.pageViews = pageViews;
    }

    Edition edition() {
        return editions.current();
    }

    Instant since() {
        return editions.since();
    }

    Optional<String> trouble() {
        return newsroom.trouble();
    }

    List<ChangeLog.Change> changes() {
        return changes.latest();
    }

    List<Article> hot(Edition edition) {
        return mostRead.top(HOT, edition).articles();
    }

    ViewHistory popularity(Article article, Edition edition) {
        return pageViews.history(edition.names(article));
    }

}
