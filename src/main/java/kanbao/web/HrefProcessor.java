package kanbao.web;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.spring6.processor.SpringHrefTagProcessor;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/** {@code th:href}, with a {@link ReadableHref} in links that people follow. What only programs follow, such as feeds, stays encoded. */
final class HrefProcessor extends AbstractStandardExpressionAttributeTagProcessor {

    private static final String HREF = "href";
    private static final String LINK = "a";

    HrefProcessor(String dialectPrefix) {
        super(TemplateMode.HTML, dialectPrefix, HREF, SpringHrefTagProcessor.ATTR_PRECEDENCE, true);
    }

    @Override
    protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name,
            String expression, @Nullable Object value, IElementTagStructureHandler element) {
        if (value == null) {
            element.removeAttribute(HREF);
        } else {
            var href = value.toString();
            element.setAttribute(HREF, HtmlEscape.escapeHtml4Xml(
                    tag.getElementCompleteName().equals(LINK) ? ReadableHref.of(href) : href));
        }
    }

}
