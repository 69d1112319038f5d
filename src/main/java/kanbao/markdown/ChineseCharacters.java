package kanbao.markdown;

/** Classes of characters that decide about spaces and line breaks in Chinese and Japanese text. */
final class ChineseCharacters {

    /** Punctuation before which Chinese has no space. */
    private static final String CLOSING = "，。、；：！？）］｝】》〉」』〕〗．％";
    private static final String SENTENCE_ENDS = "。！？…!?";
    private static final String CLOSING_MARKS = "”’」』）)】》〉]*_~";
    private static final String CLAUSE_ENDS = "，、；,;：:—（(“‘「『《【〈";

    private ChineseCharacters() {
    }

    /** Returns whether the character is written without spaces beside it; Korean has spaces. */
    static boolean isWide(int point) {
        return (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0x2E80 && point <= 0x312F && point != 0x3000)
                || (point >= 0x31A0 && point <= 0x4DBF)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE4F)
                || (point >= 0xFF00 && point <= 0xFF9F)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x1B000 && point <= 0x1B16F)
                || (point >= 0x20000 && point <= 0x3FFFF);
    }

    /** Returns whether the character is punctuation that Latin text has too, such as a dash or a quotation mark. */
    static boolean isShared(int point) {
        return switch (point) {
            case '“', '”', '‘', '’', '…', '—', '·' -> true;
            default -> false;
        };
    }

    static boolean isClosing(int point) {
        return CLOSING.indexOf(point) >= 0;
    }

    /** Returns whether the space is one that CommonMark does not remove: an ideographic, no-break or em space. */
    static boolean isTypographicSpace(int point) {
        return point == 0x3000 || point == 0xA0 || point == 0x202F || point == 0x205F
                || (point >= 0x2000 && point <= 0x200A);
    }

    static boolean isSpace(int point) {
        return point <= 0x3000 && (point == ' ' || (point >= '\t' && point <= '\r') || isTypographicSpace(point));
    }

    /** Returns whether a line break between the two characters becomes nothing instead of a space. */
    static boolean areJoined(int before, int after) {
        return (isWide(before) && (isWide(after) || isShared(after))) || (isShared(before) && isWide(after));
    }

    static boolean containsWide(String text) {
        return text.codePoints().anyMatch(ChineseCharacters::isWide);
    }

    static boolean endsSentence(String line) {
        var last = lastIndexBeforeMarks(line);
        return last >= 0 && SENTENCE_ENDS.indexOf(line.charAt(last)) >= 0;
    }

    /** Returns whether the line ends with a sign after which the sentence goes on. */
    static boolean endsClause(String line) {
        var last = lastIndexBeforeMarks(line);
        return !line.isEmpty() && (CLAUSE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0
                || (last >= 0 && CLAUSE_ENDS.indexOf(line.charAt(last)) >= 0));
    }

    /** Returns whether the line ends with any punctuation. */
    static boolean endsWithPunctuation(String line) {
        return endsSentence(line) || endsClause(line);
    }

    private static int lastIndexBeforeMarks(String line) {
        var last = line.length() - 1;
        while (last >= 0 && CLOSING_MARKS.indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        return last;
    }

}
