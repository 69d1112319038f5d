package kanbao.content;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import kanbao.article.UnpublishedStory.Reason;
import kanbao.report.Cause;
import kanbao.site.Site;

/** Decides which stories are published at one moment, and when this changes next. */
final class PublicationSchedule {

    private final Instant now;
    private final Site site;
    private @Nullable Instant nextChange;

    /** @param site gives the time zone of messages */
    PublicationSchedule(Instant now, Site site) {
        this.now = now;
        this.site = site;
    }

    /** Why a story is not published at that moment. */
    record Unpublished(Reason reason, Cause cause) {}

    /**
     * Returns why a story with these dates is not published; empty if it is.
     *
     * @param expires null if the story never expires
     */
    Optional<Unpublished> unpublished(Instant published, @Nullable Instant expires) {
        if (published.isAfter(now)) {
            addChange(published);
            var cause = isFarAhead(published) ? Cause.of("story.far-future") : Cause.of("story.embargo");
            return Optional.of(new Unpublished(Reason.EMBARGO, cause.with(shown(published))));
        }
        if (expires != null && !expires.isAfter(now)) {
            return Optional.of(new Unpublished(Reason.EXPIRED, Cause.of("story.expired", shown(expires))));
        }
        if (expires != null) {
            addChange(expires);
        }
        return Optional.empty();
    }

    /** Whether a story that was breaking news until this moment still is. */
    boolean isBreaking(Instant until) {
        if (!until.isAfter(now)) {
            return false;
        }
        addChange(until);
        return true;
    }

    /** Returns the next moment at which the result for one of the stories changes; null if none will. */
    @Nullable
    Instant nextChange() {
        return nextChange;
    }

    /** Whether the moment is more than a year in the future, probably a typing error such as 2062 for 2026. */
    private boolean isFarAhead(Instant moment) {
        return moment.isAfter(now.atZone(site.timeZone()).plusYears(1).toInstant());
    }

    private String shown(Instant moment) {
        return site.timestamp(moment).replace('T', ' ');
    }

    private void addChange(Instant moment) {
        if (nextChange == null || moment.isBefore(nextChange)) {
            nextChange = moment;
        }
    }

}
