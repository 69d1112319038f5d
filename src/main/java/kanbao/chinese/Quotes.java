package kanbao.chinese;

/**
 * Replaces the quotation marks of one script by those of the other: “” and 「」, and in them ‘’ and 『』 (CLREQ, section 3.1). A text
 * keeps its length.
 */
final class Quotes {

    private static final char OPENING = '‘';
    private static final char CLOSING = '’';

    private Quotes() {
    }

    static String forTraditional(String text) {
        var result = text.replace('“', '「').replace('”', '」');
        return result.indexOf(OPENING) < 0 ? result : withSingle(result);
    }

    static String forSimplified(String text) {
        return text.replace('「', '“').replace('」', '”').replace('『', OPENING).replace('』', CLOSING);
    }

    /** Replaces pairs only: a closing mark alone, or between two Latin letters, is an apostrophe. */
    private static String withSingle(String text) {
        var result = new StringBuilder(text);
        var opening = -1;
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) == OPENING) {
                opening = at;
            } else if (text.charAt(at) == CLOSING && opening >= 0 && !isInLatinWord(text, at)) {
                result.setCharAt(opening, '『');
                result.setCharAt(at, '』');
                opening = -1;
            }
        }
        return result.toString();
    }

    private static boolean isInLatinWord(String text, int at) {
        return at > 0 && at + 1 < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at + 1));
    }

    private static boolean isLatin(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }

}
