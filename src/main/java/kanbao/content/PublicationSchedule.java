package kanbao.content;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import kanbao.article.UnpublishedStory.Reason;
import kanbao.report.Cause;

/** Which stories have their time at one moment, and when the next comes or goes. */
final class PublicationSchedule {

    private final Instant now;
    private @Nullable Instant due;

    PublicationSchedule(Instant now) {
        this.now = now;
    }

    /** Why a story is not shown at that moment: what stands in its file, and what would have it shown. */
    record Wait(Reason reason, Cause cause) {}

    /**
     * None for a story that has its time.
     *
     * @param until when it ends; none for one that stays
     */
    Optional<Wait> reasonToWait(Instant from, @Nullable Instant until) {
        if (from.isAfter(now)) {
            note(from);
            return Optional.of(
                    new Wait(Reason.EMBARGO, Cause.of("story.embargo", from)));
        }
        if (until != null && !until.isAfter(now)) {
            return Optional.of(new Wait(Reason.EXPIRED, Cause.of("story.expired", until)));
        }
        if (until != null) {
            note(until);
        }
        return Optional.empty();
    }

    /** The next moment at which the answer for a story that was asked about changes; none if no answer ever will. */
    @Nullable
    Instant due() {
        return due;
    }

    private void note(Instant moment) {
        if (due == null || moment.isBefore(due)) {
            due = moment;
        }
    }

}
