package kanbao.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import kanbao.content.Content;
import kanbao.content.ContentReader;
import kanbao.content.RemovalGuard;
import kanbao.messages.MessageBundle;
import kanbao.site.Site;

/** Holds the edition that is served now. A new edition replaces it as a whole. */
@Component
public class CurrentEdition {

    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");
    private static final Logger LOG = LoggerFactory.getLogger(CurrentEdition.class);

    private final ContentReader reader;
    private final GoneStories gone;
    private final Site site;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final RenamedStories renames = new RenamedStories();
    private final ReportLogger reportLogger = new ReportLogger();
    private volatile Publication publication;

    CurrentEdition(ContentReader reader, GoneStories gone, Site site, Clock clock, ApplicationEventPublisher events) {
        this.reader = reader;
        this.gone = gone;
        this.site = site;
        this.clock = clock;
        this.events = events;
        var start = System.nanoTime();
        publication = new Publication(edition(reader.read(), null), clock.instant());
        LOG.info(LOG_MESSAGES.get("edition.ready", current().newest().size(),
                (System.nanoTime() - start) / 1_000_000));
        missingStories().ifPresent(LOG::error);
    }

    private record Publication(Edition edition, Instant publishedAt) {}

    /** The event before an edition replaces another one: listeners prepare what the next edition needs. */
    public record EditionChange(Edition current, Edition next) {}

    /** The edition that is served now. A request uses one edition from beginning to end. */
    public Edition current() {
        return publication.edition();
    }

    public Instant publishedAt() {
        return publication.publishedAt();
    }

    /**
     * Describes the stories that were published before the start and are missing since; empty if there are none. They were
     * perhaps deleted, or the content folders are incomplete.
     */
    public Optional<String> missingStories() {
        var missing = gone.missingCount();
        return missing == 0
                ? Optional.empty()
                : Optional.of(LOG_MESSAGES.get("edition.stories-missing", missing, gone.firstMissingFile(),
                        RemovalGuard.CONFIRMATION));
    }

    /** Makes an edition of the content, notifies the listeners of {@link EditionChange}, and then serves the edition. */
    public void publish(Content content) {
        var next = edition(content, current());
        events.publishEvent(new EditionChange(current(), next));
        publication = new Publication(next, clock.instant());
    }

    private Edition edition(Content read, @Nullable Edition before) {
        var goneStories = gone.update(read, reader.isRemovalConfirmed());
        var content = read.with(renames.problems(before, read, goneStories));
        reportLogger.log(content.report());
        return Edition.of(content, goneStories, gone.missing(), site);
    }

}
