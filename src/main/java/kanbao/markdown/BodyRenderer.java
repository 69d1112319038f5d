package kanbao.markdown;

import org.springframework.stereotype.Component;

import kanbao.article.SanitizedHtml;
import kanbao.picture.StoryPictures;
import kanbao.report.Problems;
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
            Problems problems) {
        var removals = new Removals(problems);
        var plain = TemplateTags.neutralise(markdown, firstLine, removals);
        var html = Markdown.toHtml(plain);
        var body = Sanitiser.clean(html.text(), firstLine, removals);
        if (html.isMixed()) {
            ValidHtml.repair(body);
        }
        var heading = titleFromHeading ? Headings.takeFirst(body).orElse(null) : null;
        PullQuotes.mark(body);
        LineBreaks.join(body);
        var summary = Summary.take(body);
        new Illustrations(links, pictures, problems).place(body);
        Headings.arrange(body);
        Fittings.fit(body);
        ValidHtml.dropEmpty(body);
        var inner = InnerLinks.of(body, links);
        Lines.forget(body);
        return new RenderedBody(new SanitizedHtml(body.html().strip()), Words.of(body), heading, summary,
                inner);
    }

}
