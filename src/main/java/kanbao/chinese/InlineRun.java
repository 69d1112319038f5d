package kanbao.chinese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text that is converted as a whole, with tags and marks in it that keep their places. */
final class InlineRun {

    private static final char MARK = '\u200B';
    private static final char GAP = '\u200A';

    private final ChineseConverter converter;
    private final StringBuilder text = new StringBuilder();
    private final List<String> inserts = new ArrayList<>();
    private int[] positions = new int[8];

    InlineRun(ChineseConverter converter) {
        this.converter = converter;
    }

    /** Appends a part of a text, which may have marks for line breaks. */
    void append(String characters, int start, int end) {
        for (var at = start; at < end; at++) {
            var character = characters.charAt(at);
            if (character == MARK || character == GAP) {
                insert(String.valueOf(character));
            } else {
                text.append(character);
            }
        }
    }

    /** Appends something that stays as it is and does not separate the text before it from that behind it. */
    void insert(String tag) {
        if (inserts.size() == positions.length) {
            positions = Arrays.copyOf(positions, 2 * positions.length);
        }
        positions[inserts.size()] = text.length();
        inserts.add(tag);
    }

    /** Returns the converted text with the tags and marks. */
    String convert() {
        var places = Arrays.copyOf(positions, inserts.size());
        var converted = converter.convert(text.toString(), places);
        if (inserts.isEmpty()) {
            return converted;
        }
        var result = new StringBuilder(converted.length() + 16 * places.length);
        var copied = 0;
        for (var insert = 0; insert < places.length; insert++) {
            result.append(converted, copied, places[insert]).append(inserts.get(insert));
            copied = places[insert];
        }
        return result.append(converted, copied, converted.length()).toString();
    }

    /** Appends the converted text to the result, and starts a new run. */
    void flushTo(StringBuilder result) {
        if (!text.isEmpty() || !inserts.isEmpty()) {
            result.append(convert());
            text.setLength(0);
            inserts.clear();
        }
    }

}
