package kanbao.site;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import kanbao.messages.MessageBundle;

/** Prints the errors in the settings instead of a stack trace. */
final class InvalidSettingsFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSettingsException> {

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidSettingsException cause) {
        return new FailureAnalysis(cause.getMessage(),
                SETTING_MESSAGES.get("action"),
                cause);
    }

}
