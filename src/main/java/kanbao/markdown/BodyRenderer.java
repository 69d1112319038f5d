package kanbao.markdown;

import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import kanbao.article.SanitizedHtml;
import kanbao.attachment.StoryAttachments;
import kanbao.messages.MessageBundle;
import kanbao.picture.StoryPictures;
import kanbao.report.ProblemCollector;
import kanbao.site.Links;
import kanbao.site.Site;

/** Renders the Markdown of a story as sanitized HTML and as plain text. */
@Component
public class BodyRenderer {

    /** All but tabs and line breaks: they show nothing, and HTML does not allow them (WHATWG HTML, section 13.2.3.5). */
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]");

    private final Links links;
    private final MessageBundle labels;

    public BodyRenderer(Site site, Links links) {
        this.links = links;
        labels = MessageBundle.named("labels", site.language());
    }

    /**
     * Renders and sanitizes the body of a story. Errors in it are reported and never stop the rendering.
     *
     * @param problems receives a warning for everything that is removed
     */
    public RenderedBody render(BodySource source, StoryPictures pictures, StoryAttachments attachments,
            ProblemCollector problems) {
        var removals = new RemovalReporter(problems);
        var markdown = toMarkdown(source, removals);
        var html = MarkdownParser.toHtml(markdown, source.lineBreaks(), source.firstLine(), removals);
        var body = HtmlSanitizer.clean(html.text(), source.firstLine(), removals);
        if (html.hasRawHtml()) {
            HtmlNormalizer.normalize(body, labels);
        }
        var formulas = FormulaPass.convert(body, removals);
        var heading = TitleHeading.remove(body, source.title());
        TableOfContentsRemover.remove(body, markdown);
        AttributeListRemover.apply(body, markdown, removals);
        NoteConverter.convert(body, labels);
        PullQuoteParser.convert(body);
        EmbedPass.convert(body, labels);
        ChineseSpacing.clean(body);
        formulas.showShort();
        var excerpt = ExcerptExtractor.extract(body);
        formulas.showText();
        var media = new MediaResolver(links, attachments, pictures, problems, labels, source.language()).resolve(body);
        new AttachmentResolver(links, attachments, problems, labels).resolve(body);
        new PictureResolver(links, pictures, problems, labels).resolve(body);
        HeadingIds.assign(body);
        TypesettingMarks.add(body, source.language());
        TableFormatter.format(body);
        if (source.language().startsWith("zh")) {
            EnglishMarker.mark(body);
            LineEndMarker.addToHeadings(body);
        }
        AccessibilityPass.apply(body, labels);
        HtmlNormalizer.removeEmpty(body);
        var stories = StoryReference.extract(body, links);
        var internalLinks = InternalLink.allIn(body, links);
        PrintedAddresses.mark(body);
        SourceLines.remove(body);
        var contents = TableOfContents.of(body);
        var text = TextExtractor.of(body);
        formulas.show(labels);
        CodePass.convert(body, labels);
        return new RenderedBody(new SanitizedHtml(body.html().strip()), text, heading, excerpt, contents, internalLinks,
                stories, media);
    }

    /** Converts what editors write for other tools into Markdown that the parser reads, without comments. */
    private String toMarkdown(BodySource source, RemovalReporter removals) {
        var firstLine = source.firstLine();
        var text = CommentRemover.remove(CONTROL_CHARACTERS.matcher(source.markdown()).replaceAll(""), firstLine,
                removals);
        text = TemplateTagConverter.convert(text, firstLine, removals, labels);
        text = FootnoteColons.convert(text);
        text = IndentedNotes.convert(text, firstLine, removals);
        return NoteFences.convert(text, firstLine, removals);
    }

}
