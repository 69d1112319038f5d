package kanbao.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** The text that is being parsed, for block parsers that need to know what follows; commonmark-java shows them one line. */
final class SourceText {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)");
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t>]*(?=\\R|\\z)");

    /** The limit keeps the time for lines that all begin with a sign linear. */
    private static final int MAX_REST_LENGTH = 1_000;

    private final String text;
    private final Map<String, Integer> firstStart = new HashMap<>();
    private final Map<String, Integer> lastEnd = new HashMap<>();
    private final Map<String, Integer> lastMark = new HashMap<>();
    private int scannedFrom = -1;
    private int paragraphEnd = -1;

    SourceText(String text) {
        this.text = text;
        var tag = TAG.matcher(text);
        for (var sign = text.indexOf('<'); sign >= 0; sign = text.indexOf('<', sign + 1)) {
            if (!tag.region(sign, text.length()).lookingAt()) {
                continue;
            }
            var name = tag.group(2).toLowerCase(Locale.ROOT);
            if (tag.group(1).isEmpty()) {
                firstStart.putIfAbsent(name, tag.start());
            } else {
                lastEnd.put(name, tag.start());
            }
        }
    }

    /** A line from its first sign that is no space, and the index of this sign in the text. */
    record Line(String content, int index) {}

    /** Returns the line that is parsed next; null if it begins with none of these signs. */
    static @Nullable Line line(ParserState state, String firstSigns) {
        var content = state.getLine().getContent();
        var start = state.getNextNonSpaceIndex();
        var span = state.getLine().getSourceSpan();
        return span == null || start >= content.length() || firstSigns.indexOf(content.charAt(start)) < 0
                ? null
                : new Line(content.subSequence(start, content.length()).toString(), span.getInputIndex() + start);
    }

    boolean hasEndTagAfter(int index, String name) {
        return lastEnd.getOrDefault(name, -1) > index;
    }

    boolean hasStartTagBefore(int index, String name) {
        return firstStart.getOrDefault(name, Integer.MAX_VALUE) < index;
    }

    boolean has(String mark, int from) {
        return lastMark.computeIfAbsent(mark, text::lastIndexOf) >= from;
    }

    /** Returns the text from this index to the next blank line, or its beginning if it is long. */
    String restOfParagraph(int from) {
        return text.substring(from, Math.min(from + MAX_REST_LENGTH, paragraphEnd(from)));
    }

    private int paragraphEnd(int from) {
        if (from < scannedFrom || from >= paragraphEnd) {
            var blank = BLANK_LINE.matcher(text);
            scannedFrom = from;
            paragraphEnd = blank.find(from) ? blank.start() : text.length();
        }
        return paragraphEnd;
    }

}
