package kanbao.folder;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start without readable content with one sentence in place of a stack trace. */
final class UnreadableContentFailureAnalyzer extends AbstractFailureAnalyzer<UnreadableContentException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnreadableContentException cause) {
        return new FailureAnalysis(cause.getMessage(), "Set kanbao.content to a folder of Markdown files that this"
                + " process may read, or leave it out for the sample edition.", cause);
    }

}
