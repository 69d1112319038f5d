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
 * {@code th:truncated} writes a {@link TruncatedText}: the visible part as {@code th:breakable} does, one “…” that screen readers skip, and the rest for
 * screen readers only.
 */
final class TruncatedTextProcessor extends AbstractStandardExpressionAttributeTagProcessor {

    TruncatedTextProcessor(String dialectPrefix) {
        super(TemplateMode.HTML, dialectPrefix, "truncated", StandardTextTagProcessor.PRECEDENCE, true);
    }

    @Override
    protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name,
            String expression,
            Object value, IElementTagStructureHandler element) {
        element.setBody(html((TruncatedText) value), false);
    }

    private static String html(TruncatedText text) {
        var shown = BreakableTextProcessor.html(text.shown());
        return text.isTruncated()
                ? shown + "<span aria-hidden=\"true\">…</span><span class=\"sr-only\">"
                        + HtmlEscape.escapeHtml4Xml(text.rest()) + "</span>"
                : shown;
    }

}
