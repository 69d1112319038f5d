package kanbao.messages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The messages of one resource bundle below {@code messages/}, such as {@code messages/log.properties}, in the default
 * language of the process. Patterns are those of {@link MessageFormat}: an apostrophe is written twice, and a number without
 * digit grouping is {@code {0,number,#}}.
 */
public final class MessageBundle {

    private final ResourceBundle bundle;

    private MessageBundle(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Loads the bundle with this name.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public static MessageBundle named(String name) {
        return new MessageBundle(
                ResourceBundle.getBundle("messages." + name, Locale.getDefault(Locale.Category.DISPLAY)));
    }

    /**
     * Formats the message with this key.
     *
     * @throws java.util.MissingResourceException if the bundle has none
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }

}
