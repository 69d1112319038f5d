package kanbao.markdown;

/** Counts the lines of a text, for indexes of which each is at least the one before. */
final class LineCounter {

    private final String text;
    private int line;
    private int counted;

    LineCounter(String text, int firstLine) {
        this.text = text;
        line = firstLine;
    }

    /** Returns the line with this index. */
    int at(int index) {
        for (; counted < index; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }

}
