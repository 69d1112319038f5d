package kanbao.markdown;

import org.springframework.stereotype.Component;

import kanbao.article.SanitizedHtml;
import kanbao.picture.StoryPictures;
import kanbao.report.ProblemCollector;
import kanbao.site.Links;

/** Turns the Markdown of a story into HTML that readers may be shown, and into plain words. */
@Component
public class BodyRenderer {

    private final Links links;

    public BodyRenderer(Links links) {
        this.links = links;
    }

    /**
     * Renders and sanitises a story's text; what is wrong in it is told and never stops it.
     *
     * @param firstLine        the line of the file where the Markdown begins
     * @param titleFromHeading whether a heading at the very beginning is the story's title
     * @param problems         hears of everything that was removed
     */
    public RenderedBody render(String markdown, int firstLine, boolean titleFromHeading, StoryPictures pictures,
            ProblemCollector problems) {
        var removals = new RemovalReporter(problems);
        var plain = TemplateTagConverter.neutralise(markdown, firstLine, removals);
        var html = MarkdownParser.toHtml(plain);
        var body = HtmlSanitizer.clean(html.text(), firstLine, removals);
        if (html.isMixed()) {
            HtmlNormalizer.repair(body);
        }
        var heading = titleFromHeading ? HeadingIds.takeFirst(body).orElse(null) : null;
        PullQuoteParser.mark(body);
        SoftLineBreaks.join(body);
        var excerpt = ExcerptExtractor.take(body);
        new PictureResolver(links, pictures, problems).place(body);
        HeadingIds.arrange(body);
        AccessibilityPass.fit(body);
        HtmlNormalizer.dropEmpty(body);
        var inner = InternalLinks.of(body, links);
        SourceLines.forget(body);
        return new RenderedBody(new SanitizedHtml(body.html().strip()), TextExtractor.of(body), heading, excerpt,
                inner);
    }

}
