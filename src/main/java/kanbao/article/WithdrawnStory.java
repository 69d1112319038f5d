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
public record WithdrawnStory(Slug slug, String title, LocalDate date, String reason, List<String> aliases) {

    public WithdrawnStory {
        Preconditions.words("title of a withdrawn story", title);
        Preconditions.words("reason for the withdrawal", reason);
        aliases = List.copyOf(aliases);
    }

    /** The same with these aliases. */
    public WithdrawnStory withAliases(List<String> paths) {
        return new WithdrawnStory(slug, title, date, reason, paths);
    }

}
