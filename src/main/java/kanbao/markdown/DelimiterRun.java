package kanbao.markdown;

import org.commonmark.node.CustomNode;

/** Equal marks side by side that may begin or end emphasis; {@link EmphasisProcessor} replaces every one of them. */
final class DelimiterRun extends CustomNode {

    private final char marker;
    private final int length;
    private final int before;
    private final boolean canOpen;
    private final boolean canClose;
    private int unused;

    /** @param before the code point in front of the run */
    DelimiterRun(char marker, int length, int before, boolean canOpen, boolean canClose) {
        this.marker = marker;
        this.length = length;
        this.before = before;
        this.canOpen = canOpen;
        this.canClose = canClose;
        unused = length;
    }

    char marker() {
        return marker;
    }

    int before() {
        return before;
    }

    boolean canOpen() {
        return canOpen;
    }

    boolean canClose() {
        return canClose;
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
