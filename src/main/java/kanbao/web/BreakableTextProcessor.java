package kanbao.web;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

import kanbao.segmentation.WordBreaks;

/** {@code th:breakable} writes a text with marks where its lines may end ({@link WordBreaks}) as {@code <wbr>} or a small gap. */
final class BreakableTextProcessor extends AbstractStandardExpressionAttributeTagProcessor {

    BreakableTextProcessor(String dialectPrefix) {
        super(TemplateMode.HTML, dialectPrefix, "breakable", StandardTextTagProcessor.PRECEDENCE, true);
    }

    @Override
    protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name,
            String expression, Object value, IElementTagStructureHandler element) {
        element.setBody(html((String) value), false);
    }

    /** The text as HTML. */
    static String html(String text) {
        return HtmlEscape.escapeHtml4Xml(text).replace(String.valueOf(WordBreaks.MARK), "<wbr>")
                .replace(String.valueOf(WordBreaks.GAP), "<span class=\"gap\"></span>");
    }

}
