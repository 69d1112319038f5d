package kanbao.content;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.article.WithdrawnStory;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.InternalLink;
import kanbao.report.Problem;

/** What became of one file, whatever the time is, and what its editor should know of it. */
record Story(StoryFile file, List<Problem> problems, Outcome outcome) {

    /** The ways that reading a file can end. */
    sealed interface Outcome {}

    /**
     * Served in its time, unless another file has its slug.
     *
     * @param expires from when on it is served no longer; none for a story that stays
     * @param related the stories beside it as the editor wrote them
     * @param old     the addresses that it asks for
     * @param links   those to other pages of the site
     */
    record Published(Article article, @Nullable Instant expires, List<Scalar> related, List<FormerAddress> old,
            List<InternalLink> links) implements Outcome {}

    /**
     * A draft.
     *
     * @param draft what it would be; none as long as that could not be served
     */
    record HeldBack(@Nullable Published draft) implements Outcome {}

    /**
     * Served as withdrawn.
     *
     * @param from when it would have come out, before which nothing is told of it; none where that is not known
     * @param old  the addresses that it asks for
     */
    record TakenBack(WithdrawnStory withdrawn, @Nullable Instant from, List<FormerAddress> old) implements Outcome {}

    /** An error keeps it out. */
    record LeftOut(Fault fault) implements Outcome {}

    /** What kind of error it is. */
    enum Fault {
        /** The story may be served as it was before. */
        BROKEN,
        /** It must not even be served as it was before, since its editor wants it to go. */
        TO_GO,
        /** The file could not be read, and is tried again. */
        UNREAD
    }

}
