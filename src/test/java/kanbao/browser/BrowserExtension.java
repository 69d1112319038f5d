package kanbao.browser;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import kanbao.browser.BrowserPool.Lease;

/**
 * Passes a browser of the pool to each test class. Without Chromium the tests are skipped with a message; if {@code CI} is
 * {@code true} they fail, so that CI never passes without them.
 */
final class BrowserExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver {

    static final String MISSING = "Chromium or chromedriver is not on the PATH: the browser tests do not run";

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    private final @Nullable Chromium chromium;
    private final Map<String, String> environment;

    BrowserExtension() {
        this(Chromium.on(System.getenv().getOrDefault("PATH", "")).orElse(null), System.getenv());
    }

    BrowserExtension(@Nullable Chromium chromium, Map<String, String> environment) {
        this.chromium = chromium;
        this.environment = environment;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return evaluate();
    }

    ConditionEvaluationResult evaluate() {
        if (chromium != null) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if ("true".equals(environment.get("CI"))) {
            throw new IllegalStateException(MISSING);
        }
        System.err.println("SKIPPED: " + MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(NAMESPACE).get(Lease.class, Lease.class)).browser();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(NAMESPACE).put(Lease.class, pool(context).lease());
    }

    private BrowserPool pool(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(BrowserPool.class, _ -> new BrowserPool(Objects.requireNonNull(chromium)),
                        BrowserPool.class);
    }

}
