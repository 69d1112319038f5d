package kanbao.article;

import java.time.LocalDate;
import java.util.List;

/**
 * A story that was taken back.
 *
 * @param slug    where it was
 * @param title   what it was called
 * @param reason  that readers are told
 * @param aliases the paths that it was at before, as an article has them
 */
public record Withdrawn(Slug slug, String title, LocalDate date, String reason, List<String> aliases) {

    public Withdrawn {
        Required.words("title of a withdrawn story", title);
        Required.words("reason for the withdrawal", reason);
        aliases = List.copyOf(aliases);
    }

    /** The same with these aliases. */
    public Withdrawn formerlyAt(List<String> paths) {
        return new Withdrawn(slug, title, date, reason, paths);
    }

}
