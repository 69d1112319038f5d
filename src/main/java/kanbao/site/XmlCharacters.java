package kanbao.site;

import java.util.regex.Pattern;

/** The characters that XML allows; others cannot even be escaped (XML 1.0, production 2). */
public final class XmlCharacters {

    private static final Pattern FORBIDDEN = Pattern
            .compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlCharacters() {
    }

    /** Removes all other characters. */
    public static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }

}
