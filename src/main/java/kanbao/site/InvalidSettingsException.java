package kanbao.site;

import java.util.List;

/** Settings that cannot be used; its message is one sentence for each mistake, a line each. */
public final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidSettingsException(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }

}
