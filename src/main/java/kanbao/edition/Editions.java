package kanbao.edition;

import java.time.Clock;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import kanbao.content.ContentReader;
import kanbao.site.Site;

/** The edition that is out now. */
@Component
public class Editions {

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

    private final Edition current;
    private final Instant since;

    Editions(ContentReader reader, Site site, Clock clock) {
        var start = System.nanoTime();
        current = Edition.of(reader.read(), site);
        since = clock.instant();
        LOG.info("Edition of {} stories ready in {} ms", current.newest().size(),
                (System.nanoTime() - start) / 1_000_000);
    }

    /** One and the same edition as long as it is out; hold on to it for the whole of a request. */
    public Edition current() {
        return current;
    }

    /** When it came out. */
    public Instant since() {
        return since;
    }

}
