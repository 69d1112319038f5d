package kanbao.article;

import java.time.LocalDate;
import java.util.List;

/**
 * A story that the editor has retracted.
 *
 * @param slug    the slug of its former address
 * @param title   its former title
 * @param reason  the reason that readers see
 * @param aliases its former paths, as in {@link EditorialPlacement}
 */
public record WithdrawnStory(Slug slug, String title, LocalDate date, String reason, List<String> aliases) {

    public WithdrawnStory {
        Preconditions.requireText("title of a withdrawn story", title);
        Preconditions.requireText("reason for the withdrawal", reason);
        aliases = List.copyOf(aliases);
    }

    public WithdrawnStory withAliases(List<String> paths) {
        return new WithdrawnStory(slug, title, date, reason, paths);
    }

}
