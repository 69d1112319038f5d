package kanbao.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.UnpublishedStory.Reason;
import kanbao.edition.ArticleLookup;
import kanbao.edition.ArticleLookup.Found;
import kanbao.edition.CurrentEdition.EditionChange;
import kanbao.edition.Edition;

/** Remembers the latest changes between editions since the start. */
@Component
class ChangeLog {

    private static final int MAX_CHANGES = 50;

    private final Clock clock;
    private final Deque<Change> latest = new ArrayDeque<>();

    ChangeLog(Clock clock) {
        this.clock = clock;
    }

    enum Kind {
        NEW,
        CHANGED,
        WITHDRAWN,
        ENDED,
        UNPUBLISHED,
        /** The file was deleted, or cannot be published any more. */
        GONE
    }

    record Change(Instant moment, Kind kind, Article article) {}

    @EventListener
    synchronized void update(EditionChange change) {
        var moment = clock.instant();
        Stream.concat(changed(change.current(), change.next(), moment),
                removed(change.current(), change.next(), moment))
                .limit(MAX_CHANGES)
                .toList()
                .reversed()
                .forEach(latest::addFirst);
        while (latest.size() > MAX_CHANGES) {
            latest.removeLast();
        }
    }

    /** The changes, latest first. */
    synchronized List<Change> latest() {
        return List.copyOf(latest);
    }

    private static Stream<Change> changed(Edition now, Edition next, Instant moment) {
        return next.searchable().stream().flatMap(article -> {
            var before = published(article, now);
            if (before.isEmpty()) {
                return Stream.of(new Change(moment, Kind.NEW, article));
            }
            var isSame = before.get().equals(article) || before.get().version().equals(article.version());
            return isSame ? Stream.empty() : Stream.of(new Change(moment, Kind.CHANGED, article));
        });
    }

    private static Stream<Change> removed(Edition now, Edition next, Instant moment) {
        return now.searchable()
                .stream()
                .filter(article -> published(article, next).isEmpty())
                .map(article -> new Change(moment, removalKind(article, next), article));
    }

    private static Optional<Article> published(Article article, Edition edition) {
        return find(article, edition) instanceof Found(var published) ? Optional.of(published) : Optional.empty();
    }

    private static ArticleLookup find(Article article, Edition edition) {
        return article.isPage() ? edition.findPage(article.slug().value()) : edition.find(article.slug().value());
    }

    private static Kind removalKind(Article article, Edition next) {
        if (find(article, next) instanceof ArticleLookup.Withdrawn) {
            return Kind.WITHDRAWN;
        }
        return next.unpublished(article.address())
                .map(story -> story.reason() == Reason.EXPIRED ? Kind.ENDED : Kind.UNPUBLISHED)
                .orElse(Kind.GONE);
    }

}
