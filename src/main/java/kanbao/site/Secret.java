package kanbao.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

import kanbao.messages.MessageBundle;

/** What only those know who may see more than readers. It is never printed. */
public record Secret(String value) {

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9_-]{16,}");

    public Secret {
        if (!RULE.matcher(value).matches()) {
            throw new IllegalArgumentException(SETTING_MESSAGES.get("preview-secret.invalid", value.length()));
        }
    }

    public static Secret of(String value) {
        return new Secret(value);
    }

    /** Whether somebody knows it; how long it takes to say no does not tell how much of it was right. */
    public boolean is(String given) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "a secret";
    }

}
