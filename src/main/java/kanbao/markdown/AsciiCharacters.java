package kanbao.markdown;

/** Classes of ASCII characters; those of {@link Character} also contain letters and digits of other scripts. */
final class AsciiCharacters {

    private AsciiCharacters() {
    }

    static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }

    static boolean isLetter(int point) {
        return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    }

    static boolean isLetterOrDigit(int point) {
        return isLetter(point) || isDigit(point);
    }

}
