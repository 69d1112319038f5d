package kanbao.article;

import java.time.LocalDate;

/**
 * A story that was taken back.
 *
 * @param slug   where it was
 * @param title  what it was called
 * @param reason that readers are told
 */
public record Withdrawn(Slug slug, String title, LocalDate date, String reason) {

    public Withdrawn {
        Required.words("title of a withdrawn story", title);
        Required.words("reason for the withdrawal", reason);
    }

}
