package kanbao.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.UnpublishedStory;
import kanbao.article.UnpublishedStory.Reason;
import kanbao.desk.DeskStatus.Change;
import kanbao.desk.DeskStatus.Held;
import kanbao.desk.DeskStatus.Out;
import kanbao.desk.DeskStatus.Read;
import kanbao.desk.DeskStatus.Some;
import kanbao.desk.DeskStatus.Told;
import kanbao.edition.CurrentEdition;
import kanbao.edition.Edition;
import kanbao.mostread.MostRead;
import kanbao.pageviews.PageViews;
import kanbao.publishing.EditionPublisher;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.site.Links;
import kanbao.site.Settings;

/** Looks at everything and says how it is. */
@Component
class DeskStatusFactory {

    private static final Comparator<UnpublishedStory> NEXT_FIRST = Comparator
            .comparing(UnpublishedStory::reason, Comparator.comparing(
                    reason -> reason != Reason.EMBARGO))
            .thenComparing(story -> story.article().published());

    private static final int MOST_READ = 10;

    private final CurrentEdition editions;
    private final EditionPublisher publisher;
    private final ChangeLog changes;
    private final MostRead mostRead;
    private final PageViews pageViews;
    private final Settings settings;
    private final Links links;
    private final MessageSource messages;
    private final Clock clock;

    DeskStatusFactory(CurrentEdition editions, EditionPublisher publisher, ChangeLog changes, MostRead mostRead,
            PageViews pageViews, Settings settings, Links links, MessageSource messages, Clock clock) {
        this.editions = editions;
        this.publisher = publisher;
        this.changes = changes;
        this.mostRead = mostRead;
        this.pageViews = pageViews;
        this.settings = settings;
        this.links = links;
        this.messages = messages;
        this.clock = clock;
    }

    DeskStatus now() {
        var edition = editions.current();
        return new DeskStatus(settings.site().name(), moment(clock.instant()), publisher.trouble().orElse(null),
                out(edition),
                problems(edition), Some.of(edition.waiting().stream().sorted(NEXT_FIRST).map(this::held).toList()),
                changes.latest().stream().map(this::change).toList(), read(edition));
    }

    private Out out(Edition edition) {
        var report = edition.report();
        return new Out(moment(editions.since()), settings.content(), edition.isSample(), report.files(),
                report.stories(),
                report.heldBack(), report.withdrawn(), report.leftOut());
    }

    private static Some<Told> problems(Edition edition) {
        var report = edition.report();
        var waiting = edition.waiting().stream().map(UnpublishedStory::file).collect(Collectors.toSet());
        return Some.of(Stream.of(Kind.values())
                .flatMap(kind -> report.problems().stream().filter(problem -> problem.kind() == kind))
                .filter(problem -> !isSaidOfStory(problem, waiting))
                .map(DeskStatusFactory::told)
                .toList());
    }

    /** That a story waits is said where it is named. */
    private static boolean isSaidOfStory(Problem problem, Set<String> waiting) {
        return problem.kind() == Kind.UNPUBLISHED && problem.line() == 0 && waiting.contains(problem.file());
    }

    private static Told told(Problem problem) {
        return new Told(problem.kind().id(), problem.kind().label(), problem.place(), problem.file(), problem.line(),
                problem.cause().code(), problem.cause().description(), problem.cause().correction());
    }

    private Held held(UnpublishedStory story) {
        var comes = story.reason() == Reason.EMBARGO ? moment(story.article().published()) : null;
        var words = switch (story.reason()) {
            case DRAFT -> say("desk.draft");
            case EMBARGO -> say("desk.embargo");
            case EXPIRED -> say("desk.ended");
        };
        return new Held(story.article().title(), story.file(), lower(story.reason()), words, comes,
                links.preview(story.article().slug()));
    }

    private Change change(ChangeLog.Change change) {
        var words = switch (change.kind()) {
            case NEW -> say("desk.new");
            case CHANGED -> say("desk.changed");
            case WITHDRAWN -> say("desk.withdrawn");
            case ENDED -> say("desk.ended");
            case HELD_BACK -> say("desk.held");
            case GONE -> say("desk.gone");
        };
        return new Change(moment(change.moment()), lower(change.kind()), words, change.article().title(),
                links.article(change.article().slug()));
    }

    private List<Read> read(Edition edition) {
        return mostRead.top(MOST_READ, edition).articles().stream().map(article -> read(article, edition)).toList();
    }

    private Read read(Article article, Edition edition) {
        var popularity = pageViews.history(edition.names(article));
        var hours = popularity.hourly();
        return new Read(article.title(), links.article(article.slug()), hours.getLast(),
                hours.stream().mapToLong(Long::longValue).sum(), popularity.total());
    }

    private String moment(Instant instant) {
        return settings.site().moment(instant).replace('T', ' ');
    }

    private String say(String key) {
        return messages.getMessage(key, null, settings.site().language());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

}
