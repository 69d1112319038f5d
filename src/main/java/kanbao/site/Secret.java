package kanbao.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

import kanbao.messages.MessageBundle;

/** The secret for previews. It is never printed. */
public record Secret(String value) {

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9_-]{16,}");

    public Secret {
        if (!FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException(SETTING_MESSAGES.get("preview-secret.invalid", value.length()));
        }
    }

    public static Secret of(String value) {
        return new Secret(value);
    }

    /** Compares in constant time, so that the response time reveals nothing about the secret. */
    public boolean matches(String given) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "a secret";
    }

}
