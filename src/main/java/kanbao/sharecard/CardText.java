package kanbao.sharecard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What stands on a card.
 *
 * @param masthead the name of the paper
 * @param kicker   the section above the headline; empty where there is none
 * @param headline of the story, or what the paper says of itself
 * @param day      on which it was published; empty where there is none
 */
record CardText(String masthead, String kicker, String headline, String day) {

    /** Of everything that is drawn around the words: other looks, other address. */
    private static final String DESIGN = "1";
    private static final int DIGITS = 16;

    /** The first 16 hexadecimal digits of the SHA-256 of the words, the design and the name of the font. */
    String fingerprint(String font) {
        var all = String.join("\0", DESIGN, font, masthead, kicker, headline, day);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

}
