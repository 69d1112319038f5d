package kanbao.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.UnpublishedStory;
import kanbao.article.UnpublishedStory.Reason;
import kanbao.desk.DeskStatus.ChangeStatus;
import kanbao.desk.DeskStatus.EditionStatus;
import kanbao.desk.DeskStatus.FirstOf;
import kanbao.desk.DeskStatus.GroupStatus;
import kanbao.desk.DeskStatus.ProblemStatus;
import kanbao.desk.DeskStatus.UnpublishedStatus;
import kanbao.desk.DeskStatus.ViewCounts;
import kanbao.edition.CurrentEdition;
import kanbao.edition.Edition;
import kanbao.mostread.MostRead;
import kanbao.pageviews.PageViews;
import kanbao.publishing.EditionPublisher;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.report.ProblemGroup;
import kanbao.report.Report;
import kanbao.site.Links;
import kanbao.site.Settings;

/** Creates the status that the desk shows. */
@Component
class DeskStatusFactory {

    private static final Comparator<UnpublishedStory> NEXT_PUBLISHED_FIRST = Comparator
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

    /** @param all whether the lists are complete, however long they are */
    DeskStatus status(boolean all) {
        var edition = editions.current();
        var report = withoutListed(edition);
        return new DeskStatus(settings.site().name(), moment(clock.instant()), publisher.error().orElse(null),
                edition(edition),
                report.groups().stream().map(DeskStatusFactory::group).toList(),
                list(report.worstFirst().map(DeskStatusFactory::problem).toList(), all),
                list(edition.unpublished().stream().sorted(NEXT_PUBLISHED_FIRST).map(this::unpublished).toList(),
                        all),
                changes.latest().stream().map(this::change).toList(), mostRead(edition));
    }

    private EditionStatus edition(Edition edition) {
        var report = edition.report();
        return new EditionStatus(moment(editions.publishedAt()), settings.content(), edition.isSample(), report.files(),
                report.articles(),
                report.unpublished(), report.withdrawn(), report.leftOut());
    }

    private static <T> FirstOf<T> list(List<T> elements, boolean all) {
        return all ? FirstOf.all(elements) : FirstOf.of(elements);
    }

    /** Returns the report without what the list of unpublished stories already shows. */
    private static Report withoutListed(Edition edition) {
        var waiting = edition.unpublished().stream().map(UnpublishedStory::file).collect(Collectors.toSet());
        return edition.report()
                .without(edition.report()
                        .problems(Kind.UNPUBLISHED)
                        .filter(problem -> problem.line() == 0 && waiting.contains(problem.file()))
                        .collect(Collectors.toSet()));
    }

    private static GroupStatus group(ProblemGroup group) {
        return new GroupStatus(group.count(), group.files(), group.count() - 1, problem(group.example()));
    }

    private static ProblemStatus problem(Problem problem) {
        return new ProblemStatus(problem.kind().id(), problem.kind().label(), problem.place(), problem.file(),
                problem.line(),
                problem.cause().code(), problem.cause().description(), problem.cause().correction());
    }

    private UnpublishedStatus unpublished(UnpublishedStory story) {
        var comes = story.reason() == Reason.EMBARGO ? moment(story.article().published()) : null;
        var text = switch (story.reason()) {
            case DRAFT -> message("desk.draft");
            case EMBARGO -> message("desk.embargo");
            case EXPIRED -> message("desk.ended");
        };
        return new UnpublishedStatus(story.article().title(), story.file(),
                story.reason() == Reason.EXPIRED ? "ended" : lower(story.reason()), text, comes,
                links.preview(story.article().address()));
    }

    private ChangeStatus change(ChangeLog.Change change) {
        var text = switch (change.kind()) {
            case NEW -> message("desk.new");
            case CHANGED -> message("desk.changed");
            case WITHDRAWN -> message("desk.withdrawn");
            case ENDED -> message("desk.ended");
            case UNPUBLISHED -> message("desk.unpublished");
            case GONE -> message("desk.gone");
        };
        return new ChangeStatus(moment(change.moment()), lower(change.kind()), text, change.article().title(),
                links.article(change.article().address()));
    }

    private List<ViewCounts> mostRead(Edition edition) {
        return mostRead.top(MOST_READ, edition).articles().stream().map(article -> viewCounts(article, edition))
                .toList();
    }

    private ViewCounts viewCounts(Article article, Edition edition) {
        var views = pageViews.history(edition.allSlugs(article));
        var hours = views.hourly();
        return new ViewCounts(article.title(), links.article(article.slug()), hours.getLast(),
                hours.stream().mapToLong(Long::longValue).sum(), views.total());
    }

    private String moment(Instant instant) {
        return settings.site().timestamp(instant).replace('T', ' ');
    }

    private String message(String key) {
        return messages.getMessage(key, null, settings.site().language());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

}
