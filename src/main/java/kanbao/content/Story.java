package kanbao.content;

import kanbao.article.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.article.WithdrawnStory;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.InternalLink;
import kanbao.markdown.StoryReference;
import kanbao.report.Problem;

/** The result of parsing one file, which does not depend on the current time, and its problems. */
record Story(StoryFile file, List<Problem> problems, Outcome outcome) {

    sealed interface Outcome {}

    /**
     * Published between its dates, unless another file has its slug.
     *
     * @param expires         null if the story never expires
     * @param related         the related stories as the editor wrote them
     * @param formerAddresses the addresses that should redirect to the story
     * @param id              its number or word on a former site
     * @param links           the links to other pages of the site
     * @param stories         the links to other stories, which are not resolved yet
     * @param groups          the line of its section, and its series
     * @param glossary        how its terms are written in Traditional Chinese
     */
    record Publishable(Article article, @Nullable Instant expires, List<Scalar> related,
            List<FormerAddress> formerAddresses, Optional<String> id, List<InternalLink> links,
            List<StoryReference> stories, Groups groups, Map<String, String> glossary)
            implements
                Outcome {

        Publishable withoutBreaking() {
            return withArticle(article.withoutBreaking());
        }

        Publishable withSlug(Slug slug) {
            return article.slug().equals(slug)
                    ? this
                    : withArticle(article.withSlug(slug));
        }

        Publishable withArticle(Article other) {
            return new Publishable(other, expires, related, formerAddresses, id, links, stories, groups, glossary);
        }

    }

    /**
     * What a story says about the groups that it belongs to.
     *
     * @param sectionLine the line of its section; 0 if it names none
     * @param series      the names of its series
     */
    record Groups(int sectionLine, List<Scalar> series) {}

    /** Published between its dates, unless another file is about the same. */
    record Subject(SubjectFile file) implements Outcome {}

    /** @param story the story once it is published; null while it has errors */
    record Draft(@Nullable Publishable story) implements Outcome {}

    /**
     * Served as withdrawn.
     *
     * @param published       the publication date, before which the withdrawal is not shown either; null if unknown
     * @param formerAddresses the addresses that should redirect to the notice
     */
    record Retraction(WithdrawnStory withdrawn, @Nullable Instant published, List<FormerAddress> formerAddresses)
            implements
                Outcome {

        Retraction withSlug(Slug slug) {
            return withdrawn.slug().equals(slug)
                    ? this
                    : new Retraction(withdrawn.withSlug(slug), published, formerAddresses);
        }

    }

    /** Not published because of an error. */
    record Invalid(Fault fault) implements Outcome {}

    /** The kinds of errors, by what they mean for the previous version of the story. */
    enum Fault {
        /** The previous version may be served. */
        INVALID,
        /** The previous version must not be served, because the editor probably wants to remove the story. */
        MUST_BE_REMOVED,
        /** The previous version may be served. The file could not be read, and a later attempt may succeed. */
        UNREADABLE
    }

}
