package kanbao.site;

import java.util.List;

/** The settings are invalid. The message has one line for each error. */
public final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidSettingsException(List<String> errors) {
        super(String.join("\n", errors));
    }

}
