package kanbao.web;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

import kanbao.article.TruncatedText;

/**
 * {@code th:cut} is {@code th:text} for a {@link TruncatedText}: what is shown, one “…” that is not spoken, and the rest for screen readers.
 */
final class TruncatedTextProcessor extends AbstractStandardExpressionAttributeTagProcessor {

    TruncatedTextProcessor(String dialectPrefix) {
        super(TemplateMode.HTML, dialectPrefix, "cut", StandardTextTagProcessor.PRECEDENCE, true);
    }

    @Override
    protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String written,
            Object value, IElementTagStructureHandler element) {
        element.setBody(html((TruncatedText) value), false);
    }

    private static String html(TruncatedText cut) {
        var shown = HtmlEscape.escapeHtml4Xml(cut.shown());
        return cut.isShortened()
                ? shown + "<span aria-hidden=\"true\">…</span><span class=\"unseen\">"
                        + HtmlEscape.escapeHtml4Xml(cut.rest()) + "</span>"
                : shown;
    }

}
