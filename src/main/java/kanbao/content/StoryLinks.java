package kanbao.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import kanbao.article.Article;
import kanbao.article.Body;
import kanbao.article.SanitizedHtml;
import kanbao.content.Story.Publishable;
import kanbao.markdown.InternalLink;
import kanbao.markdown.StoryReference;
import kanbao.markdown.StoryReference.Target;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.site.Links;

/** Leads the links that name another story to its address; links that lead nowhere become text and are reported. */
final class StoryLinks {

    private static final Pattern STORY_FILE = Pattern.compile("(?i).*\\.(?:md|markdown|mdown|mkd)");

    private final LinkTargetIndex<Article> stories;
    private final SubjectPages subjects;
    private final UnavailableStories unavailable;
    private final DeadLinkFinder addresses;
    private final Links links;

    StoryLinks(LinkTargetIndex<Article> stories, SubjectPages subjects, UnavailableStories unavailable,
            DeadLinkFinder addresses, Links links) {
        this.subjects = subjects;
        this.stories = stories;
        this.unavailable = unavailable;
        this.addresses = addresses;
        this.links = links;
    }

    /**
     * Returns the body with its links resolved.
     *
     * @param file the path of the file of the story
     */
    Body resolve(Publishable story, String file, ProblemCollector problems) {
        var body = story.article().body();
        if (story.stories().isEmpty()) {
            return body;
        }
        return body.withHtml(
                resolve(body.html(), story.stories(), links.article(story.article().address()), file, problems));
    }

    /**
     * Returns the HTML with its links resolved.
     *
     * @param page the path of the page that shows the HTML
     * @param file the path of its file
     */
    SanitizedHtml resolve(SanitizedHtml html, List<StoryReference> references, String page, String file,
            ProblemCollector problems) {
        return StoryReference.resolve(html, references, reference -> resolve(reference, page, file, problems));
    }

    private Optional<Target> resolve(StoryReference reference, String page, String file, ProblemCollector problems) {
        if (!reference.address().isEmpty()
                && !addresses.isDead(new InternalLink(reference.address(), reference.line()), page)) {
            return Optional.of(new Target(reference.address(), null));
        }
        var target = stories.find(reference.target(), file)
                .map(article -> new Target(links.article(article.address()), article.headline().title()))
                .or(() -> subjects.link(reference.target(), file).filter(
                        link -> !addresses.isDead(new InternalLink(link.address(), reference.line()), page)));
        if (target.isEmpty()) {
            problems.warning(reference.line(), unavailable.cause(reference.target(), reference.target(), file)
                    .orElseGet(() -> cause(reference)));
        }
        return target.map(found -> new Target(found.address() + reference.fragment(),
                reference.isTitled() ? found.title() : null));
    }

    private static Cause cause(StoryReference reference) {
        return reference.address().isEmpty() || STORY_FILE.matcher(reference.target()).matches()
                ? Cause.of("story.unknown-reference", reference.target())
                : Cause.of("story.dead-link", reference.address());
    }

}
