package kanbao.site;

import java.util.Locale;
import java.util.regex.Pattern;

import kanbao.messages.MessageBundle;

/**
 * The licence of the content.
 *
 * @param written the SPDX identifier of a Creative Commons licence, such as {@code CC-BY-NC-SA-4.0}, or an address followed by a
 *     text
 */
public record Licence(String written) {

    private static final MessageBundle SETTING_MESSAGES = MessageBundle.named("settings");
    private static final String CREATIVE_COMMONS = "https://creativecommons.org/";
    private static final Pattern ID = Pattern
            .compile(
                    "(?i)CC[- ]BY(?<terms>(?:-NC)?(?:-SA|-ND)?)[- ](?<version>[1-4]\\.[05])(?:-(?<country>[A-Z]{2,3}))?");
    private static final Pattern ZERO = Pattern.compile("(?i)CC0(?:[- ]1\\.0)?");
    private static final Pattern LINK = Pattern
            .compile("(?<address>https?://[^/\\s]\\S*|/(?!/)\\S*)\\s+(?<text>\\S.*)");

    public Licence {
        written = written.strip();
        if (!ID.matcher(written).matches() && !ZERO.matcher(written).matches() && !LINK.matcher(written).matches()) {
            throw new IllegalArgumentException(SETTING_MESSAGES.get("foot.licence.invalid", written));
        }
    }

    public static Licence of(String written) {
        return new Licence(written);
    }

    /** The address of its text: an absolute URL, or a path of this site. */
    public String address() {
        var id = ID.matcher(written);
        if (id.matches()) {
            var country = id.group("country") == null ? "" : id.group("country") + "/";
            return CREATIVE_COMMONS + "licenses/"
                    + ("by" + id.group("terms") + "/" + id.group("version") + "/" + country).toLowerCase(Locale.ROOT);
        }
        var link = LINK.matcher(written);
        return link.matches() ? link.group("address") : CREATIVE_COMMONS + "publicdomain/zero/1.0/";
    }

    /** Its name, such as {@code CC BY-NC-SA 4.0}. */
    public String text() {
        var id = ID.matcher(written);
        if (id.matches()) {
            var country = id.group("country") == null ? "" : " " + id.group("country");
            return "CC BY" + (id.group("terms") + " " + id.group("version") + country).toUpperCase(Locale.ROOT);
        }
        var link = LINK.matcher(written);
        return link.matches() ? link.group("text") : "CC0 1.0";
    }

    @Override
    public String toString() {
        return written;
    }

}
