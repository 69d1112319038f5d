package kanbao.sharecard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text on a card.
 *
 * @param masthead the name of the site
 * @param kicker   the section, shown above the headline; may be empty
 * @param headline the title of the article, or the tagline of the site
 * @param date     of publication; may be empty
 */
record CardText(String masthead, String kicker, String headline, String date) {

    /** The version of the design; changing it changes the address of every card. */
    private static final String DESIGN = "1";
    private static final int DIGITS = 16;

    /** The first 16 hexadecimal digits of the SHA-256 hash of the text, the design and the name of the font. */
    String fingerprint(String font) {
        var input = String.join("\0", DESIGN, font, masthead, kicker, headline, date);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

}
