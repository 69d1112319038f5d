package kanbao.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Paths of this site as pages write them: with letters such as 科 in place of {@code %E7%A7%91}. Browsers request the same address
 * for both (WHATWG URL, section 4.4), and the letters need less than half of the space.
 */
final class ReadableHref {

    private static final Pattern ENCODED = Pattern.compile("(?:%[89A-F][0-9A-F])+");

    private ReadableHref() {
    }

    /** Decodes the letters and digits outside ASCII of a path. Queries, other addresses and what is not UTF-8 stay as they are. */
    static String of(String href) {
        return href.startsWith("/") && href.indexOf('%') >= 0 && href.indexOf('?') < 0
                ? ENCODED.matcher(href).replaceAll(ReadableHref::decoded)
                : href;
    }

    private static String decoded(MatchResult encoded) {
        try {
            var bytes = HexFormat.of().parseHex(encoded.group().replace("%", ""));
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.codePoints().allMatch(Character::isLetterOrDigit)
                    ? text
                    : encoded.group();
        } catch (CharacterCodingException notUtf8) {
            return encoded.group();
        }
    }

}
