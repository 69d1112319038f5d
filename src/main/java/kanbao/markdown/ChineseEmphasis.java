package kanbao.markdown;

import java.util.regex.Pattern;

/**
 * Emphasis that begins or ends beside Chinese punctuation, {@code **注意：**请看}. CommonMark (section 6.2) takes such
 * stars for words, because it expects a space between a punctuation mark and the next word; Chinese has none. A word
 * joiner (U+2060) between mark and stars makes them emphasis, and is taken out of the HTML again.
 */
final class ChineseEmphasis {

    private static final String JOINER = "\u2060";
    private static final String MARKS = "[，。：；！？、（）《》〈〉“”‘’「」『』【】〔〕…—·％]";
    private static final Pattern AT_END = Pattern.compile("(?<=" + MARKS + ")(?=\\*{1,3}[\\p{L}\\p{N}])");
    private static final Pattern AT_START = Pattern.compile("(?<=[\\p{L}\\p{N}]\\*{1,3})(?=" + MARKS + ")");

    private ChineseEmphasis() {
    }

    static String joined(String markdown) {
        if (markdown.indexOf('*') < 0) {
            return markdown;
        }
        return AT_START.matcher(AT_END.matcher(markdown).replaceAll(JOINER)).replaceAll(JOINER);
    }

    static String parted(String html) {
        return html.replace(JOINER, "");
    }

}
