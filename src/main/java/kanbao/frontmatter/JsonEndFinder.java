package kanbao.frontmatter;

/** Finds the end of a JSON object that is followed by other text. */
final class JsonEndFinder {

    private JsonEndFinder() {
    }

    /** Returns the length up to and including the brace that closes the first one; -1 if no brace does. */
    static int of(String text) {
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (quoted) {
                quoted = character != '"';
                i += character == '\\' ? 1 : 0;
            } else if (character == '"') {
                quoted = true;
            } else if (character == '{') {
                depth++;
            } else if (character == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

}
