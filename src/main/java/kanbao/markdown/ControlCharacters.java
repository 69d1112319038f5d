package kanbao.markdown;

/** Control characters, which show nothing and which neither HTML nor XML allows (WHATWG HTML, section 13.2.3.5). */
final class ControlCharacters {

    private ControlCharacters() {
    }

    /** Removes all but tabs and line breaks. */
    static String remove(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isForbidden(text.charAt(i))) {
                return text.codePoints().filter(sign -> !isForbidden(sign))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            }
        }
        return text;
    }

    private static boolean isForbidden(int sign) {
        return (sign < ' ' && sign != '\t' && sign != '\n') || (sign >= 0x7F && sign < 0xA0);
    }

}
