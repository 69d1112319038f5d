package kanbao.pageviews;

import java.util.Arrays;

/**
 * A set of well-mixed numbers in one array, by linear probing (Knuth, The Art of Computer Programming, volume 3, section
 * 6.4, algorithm L), that takes at most 8 MB.
 */
final class BoundedHashSet {

    /** More are not taken in. */
    static final int MOST = 1 << 19;

    private static final int SMALLEST = 1 << 10;

    private long[] table = new long[SMALLEST];
    private int size;

    /** Whether the number was not there and now is; a full set takes none. */
    boolean add(long number) {
        var key = number == 0 ? 1 : number;
        var at = find(table, key);
        if (table[at] == key || isFull()) {
            return false;
        }
        table[at] = key;
        size++;
        if (size * 2 > table.length && table.length < MOST * 2) {
            grow();
        }
        return true;
    }

    boolean isFull() {
        return size == MOST;
    }

    boolean contains(long number) {
        var key = number == 0 ? 1 : number;
        return table[find(table, key)] == key;
    }

    void clear() {
        table = new long[SMALLEST];
        size = 0;
    }

    private void grow() {
        var larger = new long[table.length * 2];
        Arrays.stream(table).filter(key -> key != 0).forEach(key -> larger[find(larger, key)] = key);
        table = larger;
    }

    private static int find(long[] table, long key) {
        var at = (int) key & (table.length - 1);
        while (table[at] != 0 && table[at] != key) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

}
