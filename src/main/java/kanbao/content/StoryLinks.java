package kanbao.content;

import java.util.Optional;
import java.util.regex.Pattern;

import kanbao.article.Article;
import kanbao.article.Body;
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

    private final StoryIndex<Article> stories;
    private final UnavailableStories unavailable;
    private final DeadLinkFinder addresses;
    private final Links links;

    StoryLinks(StoryIndex<Article> stories, UnavailableStories unavailable, DeadLinkFinder addresses, Links links) {
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
        var html = StoryReference.resolve(body.html(), story.stories(),
                reference -> resolve(reference, story.article(), file, problems));
        return new Body(body.leadPicture(), html, body.text(), body.excerpt(), body.length(), body.contents());
    }

    private Optional<Target> resolve(StoryReference reference, Article from, String file, ProblemCollector problems) {
        if (!reference.address().isEmpty()
                && !addresses.isDead(new InternalLink(reference.address(), reference.line()), from)) {
            return Optional.of(new Target(reference.address(), null));
        }
        var target = find(reference, file);
        if (target.isEmpty()) {
            problems.warning(reference.line(), unavailable.cause(reference.target(), reference.target(), file)
                    .orElseGet(() -> cause(reference)));
        }
        return target.map(article -> new Target(links.document(article.address()) + reference.fragment(),
                reference.isTitled() ? article.headline().title() : null));
    }

    private Optional<Article> find(StoryReference reference, String file) {
        return stories.find(reference.target(), file);
    }

    private static Cause cause(StoryReference reference) {
        return reference.address().isEmpty() || STORY_FILE.matcher(reference.target()).matches()
                ? Cause.of("story.unknown-reference", reference.target())
                : Cause.of("story.dead-link", reference.address());
    }

}
