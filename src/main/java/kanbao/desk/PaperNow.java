package kanbao.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.edition.Editions;
import kanbao.mostread.MostRead;
import kanbao.newsroom.Newsroom;
import kanbao.readership.Popularity;
import kanbao.readership.Readership;

/** Everything that goes on in the paper. */
@Component
class PaperNow {

    private static final int HOT = 10;

    private final Editions editions;
    private final Newsroom newsroom;
    private final Changes changes;
    private final MostRead mostRead;
    private final Readership readership;

    PaperNow(Editions editions, Newsroom newsroom, Changes changes, MostRead mostRead, Readership readership) {
        this.editions = editions;
        this.newsroom = newsroom;
        this.changes = changes;
        this.mostRead = mostRead;
        this.readership = readership;
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

    List<Changes.Change> changes() {
        return changes.latest();
    }

    List<Article> hot(Edition edition) {
        return mostRead.top(HOT, edition).articles();
    }

    Popularity popularity(Article article, Edition edition) {
        return readership.popularity(edition.names(article));
    }

}
