package kanbao.chinese;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text in segments, while it is converted: an entry of a dictionary never goes across the end of a segment. Positions in the text
 * are kept up with it.
 */
final class SegmentedText {

    /** The most characters of an ideographic description sequence, which describes a character by its parts. */
    private static final int MAX_DESCRIPTION = 32;

    private char[] text;
    private int length;
    private int[] ends = new int[16];
    private int segments;
    /** The segments that no dictionary changes any more. */
    private final BitSet isFinal = new BitSet();
    private final int[] positions;
    /** How many of the positions are known in this text. */
    private int mapped;

    private SegmentedText(int capacity, int positions) {
        text = new char[capacity];
        this.positions = new int[positions];
    }

    /**
     * Makes a text of one segment.
     *
     * @param positions places in the text, in ascending order
     */
    static SegmentedText of(String text, int[] positions) {
        var result = new SegmentedText(text.length(), positions.length);
        text.getChars(0, text.length(), result.text, 0);
        result.length = text.length();
        System.arraycopy(positions, 0, result.positions, 0, positions.length);
        result.mapped = positions.length;
        result.endSegment(false);
        return result;
    }

    /** Returns where the positions are after the replacements so far. */
    int[] positions() {
        return positions;
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }

    /** Replaces the longest entries in each segment. */
    SegmentedText replace(Dictionary dictionary) {
        var result = new SegmentedText(length + 16, positions.length);
        var start = 0;
        for (var segment = 0; segment < segments; segment++) {
            var end = ends[segment];
            if (isFinal.get(segment)) {
                result.append(this, start, end, text, start, end);
            } else {
                replace(dictionary, start, end, result);
            }
            result.endSegment(isFinal.get(segment));
            start = end;
        }
        return result.complete();
    }

    private void replace(Dictionary dictionary, int start, int end, SegmentedText result) {
        for (var at = start; at < end;) {
            var found = dictionary.longest(text, at, end);
            var next = found == Dictionary.NOTHING ? at + unmatched(at, end) : Dictionary.end(found);
            if (found == Dictionary.NOTHING) {
                result.append(this, at, next, text, at, next);
            } else {
                result.appendReplacement(this, at, dictionary, found);
            }
            at = next;
        }
    }

    /**
     * Splits the text: each phrase of the dictionary becomes a segment, and so does what is between two of them. Terms and names
     * become final segments; the longest phrase, term or name counts, and of equally long ones the term, then the name.
     */
    SegmentedText split(Dictionary dictionary, Dictionary terms, Dictionary names) {
        var result = new SegmentedText(length + 16, positions.length);
        for (var at = 0; at < length;) {
            var term = terms.isEmpty() ? Dictionary.NOTHING : terms.longest(text, at, length);
            var name = names.isEmpty() ? Dictionary.NOTHING : name(names, dictionary, at);
            var phrase = phrase(dictionary, at);
            var special = end(name) > end(term) ? name : term;
            if (special != Dictionary.NOTHING && end(special) >= end(phrase)) {
                result.endSegment(false);
                result.appendReplacement(this, at, special == term ? terms : names, special);
                result.endSegment(true);
                at = end(special);
            } else if (phrase != Dictionary.NOTHING) {
                result.endSegment(false);
                result.append(this, at, end(phrase), text, at, end(phrase));
                result.endSegment(false);
                at = end(phrase);
            } else {
                var next = at + unmatched(at, length);
                result.append(this, at, next, text, at, next);
                at = next;
            }
        }
        result.endSegment(false);
        return result.complete();
    }

    private static int end(long found) {
        return found == Dictionary.NOTHING ? 0 : Dictionary.end(found);
    }

    /** Finds an entry of several characters. */
    private long phrase(Dictionary dictionary, int at) {
        var found = dictionary.longest(text, at, length);
        return found != Dictionary.NOTHING
                && end(found) > at + Character.charCount(Character.codePointAt(text, at, length))
                        ? found
                        : Dictionary.NOTHING;
    }

    /** Finds a name, unless a phrase starts in it and ends behind it: 高发 is no name in 高发展. */
    private long name(Dictionary names, Dictionary phrases, int at) {
        var name = names.longest(text, at, length);
        for (var inside = at + 1; inside < end(name); inside++) {
            if (end(phrase(phrases, inside)) > end(name)) {
                return Dictionary.NOTHING;
            }
        }
        return name;
    }

    private void appendReplacement(SegmentedText source, int at, Dictionary dictionary, long found) {
        append(source, at, Dictionary.end(found), dictionary.replacements(), dictionary.replacementStart(found),
                dictionary.replacementEnd(found));
    }

    /** Appends {@code characters} from {@code start} to {@code end}, which replace the source from {@code from} to {@code to}. */
    private void append(SegmentedText source, int from, int to, char[] characters, int start, int end) {
        var added = end - start;
        while (mapped < positions.length && source.positions[mapped] < to) {
            var offset = source.positions[mapped] - from;
            positions[mapped] = length + (added == to - from ? offset : Math.min(offset, Math.max(added - 1, 0)));
            mapped++;
        }
        if (length + added > text.length) {
            text = Arrays.copyOf(text, 2 * (length + added));
        }
        System.arraycopy(characters, start, text, length, added);
        length += added;
    }

    private void endSegment(boolean isLast) {
        if (length == (segments == 0 ? 0 : ends[segments - 1])) {
            return;
        }
        if (segments == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        isFinal.set(segments, isLast);
        ends[segments] = length;
        segments++;
    }

    private SegmentedText complete() {
        while (mapped < positions.length) {
            positions[mapped] = length;
            mapped++;
        }
        return this;
    }

    /** How many characters to copy where no entry starts: one, or a whole ideographic description sequence. */
    private int unmatched(int at, int end) {
        return descriptionParts(text[at]) > 0
                ? description(at, Math.min(end, at + MAX_DESCRIPTION), end)
                : Character.charCount(Character.codePointAt(text, at, end));
    }

    /**
     * Returns the length of the ideographic description sequence here, or 1 if it is incomplete. The inner ones are measured first, each
     * once.
     */
    private int description(int start, int limit, int textEnd) {
        var lengths = new int[limit - start];
        for (var at = limit - 1; at >= start; at--) {
            var next = at + 1;
            var parts = descriptionParts(text[at]);
            for (var part = 0; part < parts && next <= limit; part++) {
                next += next == limit ? 1 : lengths[next - start];
            }
            var isComplete = parts > 0 && next <= limit;
            lengths[at - start] = isComplete
                    ? next - at
                    : Character.charCount(Character.codePointAt(text, at, textEnd));
        }
        return lengths[0];
    }

    /** How many parts follow this operator, or 0 if it is none (Unicode, chapter 18). */
    private static int descriptionParts(char operator) {
        if (operator < '\u2FF0' || operator > '\u2FFF') {
            return 0;
        }
        return operator == '\u2FF2' || operator == '\u2FF3' ? 3 : 2;
    }

}
