package kanbao.frontmatter;

/** How far a JSON object reaches in a text that goes on after it. */
final class JsonEndFinder {

    private JsonEndFinder() {
    }

    /** The number of characters up to and with the brace that closes the first one; -1 where none does. */
    static int of(String text) {
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (quoted) {
                quoted = sign != '"';
                i += sign == '\\' ? 1 : 0;
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == '{') {
                depth++;
            } else if (sign == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

}
