package kanbao.folder;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import kanbao.messages.MessageBundle;

/** Explains in one sentence, without a stack trace, why Kanbao cannot start without readable content. */
final class UnreadableContentFailureAnalyzer extends AbstractFailureAnalyzer<UnreadableContentException> {

    private static final MessageBundle PROBLEM_MESSAGES = MessageBundle.named("problems");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnreadableContentException cause) {
        return new FailureAnalysis(cause.getMessage(), PROBLEM_MESSAGES.get("content-folder.action"), cause);
    }

}
