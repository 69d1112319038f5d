package kanbao.article;

import java.time.LocalDate;

/** A story that was taken back: where it was, since when, and the reason that readers are told. */
public record Withdrawn(Slug slug, LocalDate date, String reason) {

    public Withdrawn {
        Required.words("reason for the withdrawal", reason);
    }

}
