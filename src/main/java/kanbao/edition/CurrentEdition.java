package kanbao.edition;

import java.time.Clock;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import kanbao.content.Content;
import kanbao.content.ContentReader;
import kanbao.site.Site;

/** The edition that is out now; another one replaces it whole. */
@Component
public class CurrentEdition {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentEdition.class);

    private final GoneStories gone;
    private final Site site;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ReportLogger log = new ReportLogger();
    private volatile Issue issue;

    CurrentEdition(ContentReader reader, GoneStories gone, Site site, Clock clock, ApplicationEventPublisher events) {
        this.gone = gone;
        this.site = site;
        this.clock = clock;
        this.events = events;
        var start = System.nanoTime();
        issue = new Issue(edition(reader.read()), clock.instant());
        LOG.info("Edition of {} stories ready in {} ms", current().newest().size(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private record Issue(Edition edition, Instant since) {}

    /** An edition is about to take the place of another: what can be made for it beforehand is made now. */
    public record Coming(Edition now, Edition next) {}

    /** One and the same edition as long as it is out; hold on to it for the whole of a request. */
    public Edition current() {
        return issue.edition();
    }

    /** When it came out. */
    public Instant since() {
        return issue.since();
    }

    /** Makes an edition of the content and puts it out; who listens hears of it before, as {@link Coming}. */
    public void publish(Content content) {
        var next = edition(content);
        events.publishEvent(new Coming(current(), next));
        issue = new Issue(next, clock.instant());
    }

    private Edition edition(Content content) {
        log.tell(content.report());
        return Edition.of(content, gone.after(content), site);
    }

}
