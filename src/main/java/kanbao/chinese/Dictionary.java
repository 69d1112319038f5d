package kanbao.chinese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the longest entry at a place of a text. The entries form a tree with a character at each node, in arrays: the children of a
 * node follow each other and are sorted. The 50,000 phrases of OpenCC need two megabytes in this form.
 */
final class Dictionary {

    /** A text, and the text that replaces it. */
    record Entry(String key, String replacement) {}

    /** What {@link #longest} returns if there is no entry. */
    static final long NOTHING = -1;
    static final Dictionary EMPTY = of(List.of());

    /** From this many first characters on, a table finds them. */
    private static final int MIN_FOR_TABLE = 500;

    /** The node of each first character, or 0; empty in a small dictionary. The root is node 0. */
    private final char[] first;
    /** The character of each node. */
    private final char[] characters;
    /** The first child of each node; the children end where those of the next node start. */
    private final int[] children;
    /** The entry that ends at each node, or -1. */
    private final int[] entries;
    /** All replacements, one after the other, and where each starts; it ends where the next starts. */
    private final char[] replacements;
    private final int[] starts;

    private Dictionary(char[] characters, int[] children, int[] entries, List<Entry> sorted) {
        this.characters = characters;
        this.children = children;
        this.entries = entries;
        starts = new int[sorted.size() + 1];
        var text = new StringBuilder();
        for (var entry = 0; entry < sorted.size(); entry++) {
            text.append(sorted.get(entry).replacement());
            starts[entry + 1] = text.length();
        }
        replacements = text.toString().toCharArray();
        first = new char[children[1] - children[0] < MIN_FOR_TABLE ? 0 : Character.MAX_VALUE + 1];
        for (var node = children[0]; node < children[1] && first.length > 0; node++) {
            first[characters[node]] = (char) node;
        }
    }

    /** Makes a dictionary of these entries; of several with the same key, the first counts. */
    static Dictionary of(List<Entry> all) {
        var sorted = new ArrayList<Entry>(all);
        sorted.sort(Comparator.comparing(Entry::key));
        var unique = new ArrayList<Entry>(sorted.size());
        for (var entry : sorted) {
            if (unique.isEmpty() || !unique.getLast().key().equals(entry.key())) {
                unique.add(entry);
            }
        }
        return new TreeBuilder(unique).build();
    }

    boolean isEmpty() {
        return starts.length == 1;
    }

    /**
     * Finds the longest entry that starts at this place.
     *
     * @param  end where the text ends
     * @return     the entry in the upper 32 bits and the end of its key in the text in the lower, or {@link #NOTHING}
     */
    long longest(char[] text, int start, int end) {
        var found = NOTHING;
        var node = first.length == 0 ? child(0, text[start]) : first[text[start]];
        for (var at = start + 1; node > 0; at++) {
            if (entries[node] >= 0) {
                found = ((long) entries[node] << Integer.SIZE) | at;
            }
            node = at < end ? child(node, text[at]) : 0;
        }
        return found;
    }

    static int end(long found) {
        return (int) found;
    }

    /** Returns where the replacement of a found entry starts in {@link #replacements()}. */
    int replacementStart(long found) {
        return starts[(int) (found >> Integer.SIZE)];
    }

    int replacementEnd(long found) {
        return starts[(int) (found >> Integer.SIZE) + 1];
    }

    String replacement(long found) {
        return new String(replacements, replacementStart(found), replacementEnd(found) - replacementStart(found));
    }

    /** Returns all replacements; not to be changed. */
    char[] replacements() {
        return replacements;
    }

    /** Returns the child of a node with this character, or 0. */
    private int child(int node, char character) {
        var low = children[node];
        var high = children[node + 1] - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            if (characters[middle] < character) {
                low = middle + 1;
            } else if (characters[middle] > character) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return 0;
    }

    /** Makes the tree level by level, so that the children of a node follow each other. */
    private static final class TreeBuilder {

        private final List<Entry> sorted;
        private char[] characters = new char[1 << 8];
        private int[] children = new int[1 << 8];
        private int[] entries = new int[1 << 8];
        /** The entries below each node: the first, and the one after the last. */
        private int[] from = new int[1 << 8];
        private int[] to = new int[1 << 8];
        private int nodes;

        TreeBuilder(List<Entry> sorted) {
            this.sorted = sorted;
        }

        Dictionary build() {
            add('\0', 0, sorted.size());
            var levelEnd = 1;
            for (int node = 0, length = 0; node < nodes; node++) {
                if (node == levelEnd) {
                    levelEnd = nodes;
                    length++;
                }
                addChildren(node, length);
            }
            children[nodes] = nodes;
            return new Dictionary(Arrays.copyOf(characters, nodes), Arrays.copyOf(children, nodes + 1),
                    Arrays.copyOf(entries, nodes), sorted);
        }

        private void addChildren(int node, int length) {
            children[node] = nodes;
            var entry = from[node];
            var isEntry = entry < to[node] && sorted.get(entry).key().length() == length;
            entries[node] = isEntry ? entry : -1;
            entry += isEntry ? 1 : 0;
            while (entry < to[node]) {
                var character = sorted.get(entry).key().charAt(length);
                var start = entry;
                while (entry < to[node] && sorted.get(entry).key().charAt(length) == character) {
                    entry++;
                }
                add(character, start, entry);
            }
        }

        private void add(char character, int start, int end) {
            if (nodes + 1 == characters.length) {
                characters = Arrays.copyOf(characters, 2 * characters.length);
                children = Arrays.copyOf(children, 2 * children.length);
                entries = Arrays.copyOf(entries, 2 * entries.length);
                from = Arrays.copyOf(from, 2 * from.length);
                to = Arrays.copyOf(to, 2 * to.length);
            }
            characters[nodes] = character;
            from[nodes] = start;
            to[nodes] = end;
            nodes++;
        }

    }

}
