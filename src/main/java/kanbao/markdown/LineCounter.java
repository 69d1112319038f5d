package kanbao.markdown;

/** Counts the lines of a text for indexes that only grow. */
final class LineCounter {

    private final String text;
    private int line;
    private int counted;

    LineCounter(String text, int firstLine) {
        this.text = text;
        line = firstLine;
    }

    int at(int index) {
        for (; counted < index; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }

}
