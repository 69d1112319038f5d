package kanbao.web;

import java.util.regex.Pattern;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

import kanbao.segmentation.WordBreaks;

/**
 * {@code th:breakable} writes a text with marks where its lines may end ({@link WordBreaks}) as {@code <wbr>} or a small gap. Lines do
 * not end after the hyphen of a date, or of a single letter as in “I-Nex”.
 */
final class BreakableTextProcessor extends AbstractStandardExpressionAttributeTagProcessor {

    private static final Pattern UNBROKEN = Pattern
            .compile("(?<![\\w&#-])(?:\\d[\\d.,]{0,9}(?:-\\d[\\d.,]{0,9}){1,4}|[A-Za-z]-[A-Za-z\\d]{1,12})(?![\\w-])");

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
        return UNBROKEN.matcher(HtmlEscape.escapeHtml4Xml(text)).replaceAll("<span class=\"number\">$0</span>")
                .replace(String.valueOf(WordBreaks.MARK), "<wbr>")
                .replace(String.valueOf(WordBreaks.GAP), "<span class=\"gap\"></span>");
    }

}
