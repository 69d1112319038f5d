package kanbao.content;

import java.util.Optional;
import java.util.regex.Pattern;

import kanbao.article.Article;
import kanbao.article.Body;
import kanbao.article.SanitizedHtml;
import kanbao.content.Story.Publishable;
import kanbao.markdown.InternalLink;
import kanbao.markdown.StoryReference;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.site.Links;

/** Leads the links that name another story to its address; links that lead nowhere become text and are reported. */
final class StoryLinks {

    private static final Pattern LINK = Pattern.compile("<a " + StoryReference.ATTRIBUTE + "=\"(\\d{1,7})\">");
    private static final String END = "</a>";
    private static final Pattern STORY_FILE = Pattern.compile("(?i).*\\.(?:md|markdown|mdown|mkd)");

    private final StoryIndex stories;
    private final DeadLinkFinder addresses;
    private final Links links;

    StoryLinks(StoryIndex stories, DeadLinkFinder addresses, Links links) {
        this.stories = stories;
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
        var html = new StringBuilder();
        var copied = 0;
        var source = body.html().value();
        var link = LINK.matcher(source);
        while (link.find()) {
            var end = source.indexOf(END, link.end());
            html.append(source, copied, link.start());
            html.append(resolve(story.stories().get(Integer.parseInt(link.group(1))), source.substring(link.end(), end),
                    story.article(), file, problems));
            copied = end + END.length();
        }
        html.append(source, copied, source.length());
        return new Body(body.leadPicture(), new SanitizedHtml(html.toString()), body.text(), body.excerpt(),
                body.length());
    }

    private String resolve(StoryReference reference, String label, Article from, String file,
            ProblemCollector problems) {
        if (!reference.address().isEmpty()
                && !addresses.isDead(new InternalLink(reference.address(), reference.line()), from)) {
            return link(reference.address(), label);
        }
        var target = find(reference, file);
        if (target.isEmpty()) {
            problems.warning(reference.line(), cause(reference));
            return label;
        }
        var text = reference.isTitled() ? escaped(target.get().headline().title()) : label;
        return link(links.article(target.get().slug()) + reference.fragment(), text);
    }

    private Optional<Article> find(StoryReference reference, String file) {
        return stories.find(reference.target(), file);
    }

    private static Cause cause(StoryReference reference) {
        return reference.address().isEmpty() || STORY_FILE.matcher(reference.target()).matches()
                ? Cause.of("story.unknown-reference", reference.target())
                : Cause.of("story.dead-link", reference.address());
    }

    private static String link(String address, String label) {
        return "<a href=\"" + escaped(address) + "\">" + label + END;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

}
