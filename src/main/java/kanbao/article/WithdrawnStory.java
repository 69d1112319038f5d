package kanbao.article;

import java.time.LocalDate;
import java.util.List;

/**
 * A story or a site page that the editor has retracted.
 *
 * @param kind    which of both it is
 * @param slug    the slug of its former address
 * @param title   its former title
 * @param reason  the reason that readers see
 * @param aliases its former paths, as in {@link EditorialPlacement}
 */
public record WithdrawnStory(ContentKind kind, Slug slug, String title, LocalDate date, String reason,
        List<String> aliases) {

    public WithdrawnStory {
        Preconditions.requireText("title of a withdrawn story", title);
        Preconditions.requireText("reason for the withdrawal", reason);
        aliases = List.copyOf(aliases);
    }

    public WithdrawnStory(Slug slug, String title, LocalDate date, String reason, List<String> aliases) {
        this(ContentKind.STORY, slug, title, date, reason, aliases);
    }

    public ArticleAddress address() {
        return new ArticleAddress(kind, slug);
    }

    public WithdrawnStory withSlug(Slug other) {
        return new WithdrawnStory(kind, other, title, date, reason, aliases);
    }

    public WithdrawnStory withAliases(List<String> paths) {
        return new WithdrawnStory(kind, slug, title, date, reason, paths);
    }

}
