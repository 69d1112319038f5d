package kanbao.browser;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one browser of the whole run to the tests that ask for it. On a machine without Chromium they are skipped,
 * and say so; where {@code CI} is {@code true} they fail instead, so that no gate passes without them.
 */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {

    static final String ABSENT = "Chromium or chromedriver is not on the PATH: the pages are not tried in a browser";

    private final Optional<Chromium> chromium;
    private final Map<String, String> environment;

    BrowserExtension() {
        this(Chromium.on(System.getenv().getOrDefault("PATH", "")), System.getenv());
    }

    BrowserExtension(Optional<Chromium> chromium, Map<String, String> environment) {
        this.chromium = chromium;
        this.environment = environment;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return verdict();
    }

    ConditionEvaluationResult verdict() {
        if (chromium.isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        if ("true".equals(environment.get("CI"))) {
            throw new IllegalStateException(ABSENT);
        }
        System.err.println("SKIPPED: " + ABSENT);
        return ConditionEvaluationResult.disabled(ABSENT);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(BrowserExtension.class))
                .computeIfAbsent(Browser.class, _ -> Browser.start(chromium.orElseThrow()), Browser.class);
    }

}
