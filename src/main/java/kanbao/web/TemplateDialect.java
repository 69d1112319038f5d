package kanbao.web;

import java.util.HashSet;
import java.util.Set;

import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** What the templates can say: what Spring's can, with {@link PropertyPaths} instead of its expressions, and {@code th:cut}. */
final class TemplateDialect extends SpringStandardDialect {

    private final PropertyPaths paths = new PropertyPaths();

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return paths;
    }

    @Override
    public Set<IProcessor> getProcessors(String dialectPrefix) {
        var processors = new HashSet<>(super.getProcessors(dialectPrefix));
        processors.add(new TruncatedTextProcessor(dialectPrefix));
        return processors;
    }

}
