package kanbao.markdown;

import org.commonmark.node.CustomNode;

/** Equal marks side by side that may begin or end emphasis; {@link EmphasisProcessor} replaces every one of them. */
final class DelimiterRun extends CustomNode {

    private final char marker;
    private final String marks;
    private final int length;
    private final int before;
    private final int after;
    private final boolean isInsideWord;
    private final boolean canOpen;
    private boolean canClose;
    private int unused;

    /**
     * @param before       the code point in front of the run
     * @param after        the code point behind it
     * @param isInsideWord whether the run stands in a number, an expression, an address or a path
     */
    DelimiterRun(char marker, int length, int before, int after, boolean isInsideWord, boolean canOpen,
            boolean canClose) {
        this.marker = marker;
        marks = String.valueOf(marker).repeat(length);
        this.length = length;
        this.before = before;
        this.after = after;
        this.isInsideWord = isInsideWord;
        this.canOpen = canOpen;
        this.canClose = canClose;
        unused = length;
    }

    char marker() {
        return marker;
    }

    /** All marks, such as {@code **}. */
    String marks() {
        return marks;
    }

    int length() {
        return length;
    }

    int before() {
        return before;
    }

    int after() {
        return after;
    }

    boolean isInsideWord() {
        return isInsideWord;
    }

    boolean canOpen() {
        return canOpen;
    }

    boolean canClose() {
        return canClose;
    }

    void allowClosing() {
        canClose = true;
    }

    /** Number of marks that are not part of any emphasis yet. */
    int unused() {
        return unused;
    }

    void use(int marks) {
        unused -= marks;
    }

    /** Rules 9 and 10 of CommonMark 0.31, section 6.2. */
    boolean matches(DelimiterRun closer) {
        var isAmbiguous = canClose || closer.canOpen;
        var isMultipleOfThree = (length + closer.length) % 3 == 0;
        return marker == closer.marker && !(isAmbiguous && isMultipleOfThree && closer.length % 3 != 0);
    }

}
