package kanbao.messages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.jspecify.annotations.Nullable;

/**
 * The messages of one resource bundle below {@code messages/}, such as {@code messages/log.properties}, in one
 * language. Patterns are those of {@link MessageFormat}: an apostrophe is written twice, and a number without
 * digit grouping is {@code {0,number,#}}.
 */
public final class MessageBundle {

    private final ResourceBundle bundle;

    private MessageBundle(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Loads the bundle with this name in the default language of the process.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public static MessageBundle named(String name) {
        return named(name, Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** Loads the bundle in this language, or from the file without a language if it is not translated. */
    public static MessageBundle named(String name, Locale language) {
        return new MessageBundle(ResourceBundle.getBundle("messages." + name, language,
                Control.getNoFallbackControl(Control.FORMAT_DEFAULT)));
    }

    /**
     * Formats the message with this key.
     *
     * @throws java.util.MissingResourceException if the bundle has none
     */
    public String get(String key, @Nullable Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }

}
