package kanbao.pageviews;

import java.util.Arrays;

/**
 * A set of random numbers in one array, with linear probing (Knuth, The Art of Computer Programming, volume 3, section 6.4,
 * algorithm L). It uses at most 8 MB.
 */
final class BoundedHashSet {

    /** The capacity; a full set ignores further numbers. */
    static final int CAPACITY = 1 << 19;

    private static final int INITIAL_LENGTH = 1 << 10;

    private long[] table = new long[INITIAL_LENGTH];
    private int size;

    /** Adds the number; false if the set contains it already or is full. */
    boolean add(long number) {
        var key = number == 0 ? 1 : number;
        var at = find(table, key);
        if (table[at] == key || isFull()) {
            return false;
        }
        table[at] = key;
        size++;
        if (size * 2 > table.length && table.length < CAPACITY * 2) {
            grow();
        }
        return true;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    boolean contains(long number) {
        var key = number == 0 ? 1 : number;
        return table[find(table, key)] == key;
    }

    void clear() {
        table = new long[INITIAL_LENGTH];
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
