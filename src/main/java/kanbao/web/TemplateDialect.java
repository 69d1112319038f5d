package kanbao.web;

import java.util.HashSet;
import java.util.Set;

import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.processor.SpringHrefTagProcessor;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** Thymeleaf's Spring dialect with {@link PropertyPaths} in place of Spring expressions, with {@code th:truncated} and {@code th:breakable}, and with readable addresses in {@code th:href}. */
final class TemplateDialect extends SpringStandardDialect {

    private final PropertyPaths paths = new PropertyPaths();

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return paths;
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        var processors = new HashSet<>(super.getProcessors(dialectPrefix));
        processors.removeIf(SpringHrefTagProcessor.class::isInstance);
        processors.add(new HrefProcessor(dialectPrefix));
        processors.add(new TruncatedTextProcessor(dialectPrefix));
        processors.add(new BreakableTextProcessor(dialectPrefix));
        return processors;
    }

}
