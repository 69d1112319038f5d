package kanbao.content;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kanbao.article.ContentKind;
import kanbao.article.Introduction;
import kanbao.article.Profile;
import kanbao.article.ProfileLink;
import kanbao.article.Slug;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.InternalLink;
import kanbao.markdown.StoryReference;

/**
 * The content of a file about a section, a topic or an author, or of a special.
 *
 * @param profile   its links to stories are not resolved yet
 * @param addresses its other names and former addresses
 * @param listed    the stories that a special names
 * @param dates     when it is shown
 * @param links     the links in its text
 */
record SubjectFile(ContentKind kind, Profile profile, OtherAddresses addresses, List<ListedStory> listed, Dates dates,
        TextLinks links) {

    /** @param names the names that mean the same, such as 人工智能 for AI */
    record OtherAddresses(List<Scalar> names, List<FormerAddress> former) {}

    /**
     * A story of a special.
     *
     * @param subhead   the heading above it; may be empty
     * @param reference its file, slug, title or address as the editor wrote it
     */
    record ListedStory(String subhead, Scalar reference) {}

    /** @param expires null if it never expires */
    record Dates(Instant published, @Nullable Instant expires) {}

    /** The links to pages of the site, and those that name a story. */
    record TextLinks(List<InternalLink> internal, List<StoryReference> stories) {}

    Slug slug() {
        return profile.slug();
    }

    String name() {
        return profile.name();
    }

}
