package kanbao.site;

import java.util.regex.Pattern;

/** The characters that XML can hold; there is no way to write others (XML 1.0, production 2). */
public final class XmlCharacters {

    private static final Pattern FORBIDDEN = Pattern
            .compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlCharacters() {
    }

    /** The words without those that it cannot. */
    public static String clean(String words) {
        return FORBIDDEN.matcher(words).replaceAll("");
    }

}
