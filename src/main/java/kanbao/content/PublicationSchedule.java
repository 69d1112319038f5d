package kanbao.content;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import kanbao.article.UnpublishedStory.Reason;
import kanbao.report.Cause;

/** Decides which stories are published at one moment, and when this changes next. */
final class PublicationSchedule {

    private final Instant now;
    private @Nullable Instant nextChange;

    PublicationSchedule(Instant now) {
        this.now = now;
    }

    /** Why a story is not published at that moment. */
    record Hold(Reason reason, Cause cause) {}

    /**
     * Returns why a story with these dates is not published; empty if it is.
     *
     * @param expires null if the story never expires
     */
    Optional<Hold> hold(Instant published, @Nullable Instant expires) {
        if (published.isAfter(now)) {
            addChange(published);
            return Optional.of(new Hold(Reason.EMBARGO, Cause.of("story.embargo", published)));
        }
        if (expires != null && !expires.isAfter(now)) {
            return Optional.of(new Hold(Reason.EXPIRED, Cause.of("story.expired", expires)));
        }
        if (expires != null) {
            addChange(expires);
        }
        return Optional.empty();
    }

    /** Returns the next moment at which the result for one of the stories changes; null if none will. */
    @Nullable
    Instant nextChange() {
        return nextChange;
    }

    private void addChange(Instant moment) {
        if (nextChange == null || moment.isBefore(nextChange)) {
            nextChange = moment;
        }
    }

}
