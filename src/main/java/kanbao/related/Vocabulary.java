package kanbao.related;

import java.util.Arrays;
import java.util.BitSet;

/** Numbers hashes from 0, and counts the stories that contain each: a hash table with linear probing, in plain arrays. */
final class Vocabulary {

    /** Two different hashes share one of these bits with a probability of a few percent among 10,000 stories. */
    private static final int FILTER_BITS = 25;

    /** The numbers plus one; 0 is an empty slot. */
    private int[] slots = new int[1024];
    private int[] hashes = new int[512];
    private int[] stories = new int[512];
    private int size;

    private BitSet seen = new BitSet();

    int size() {
        return size;
    }

    int stories(int number) {
        return stories[number];
    }

    /** How many stories contain the hash; 1 if that is unknown. */
    int storiesWith(int hash) {
        var number = number(hash);
        return number < 0 ? 1 : stories[number];
    }

    /** Counts a hash, and numbers it when it comes the second time: most come only once. */
    void countRepeated(int hash) {
        var bit = hash >>> (Integer.SIZE - FILTER_BITS);
        if (number(hash) >= 0) {
            count(hash);
        } else if (seen.get(bit)) {
            count(hash);
            count(hash);
        } else {
            seen.set(bit);
        }
    }

    /** Forgets one story with the hash. */
    void uncount(int hash) {
        var number = number(hash);
        if (number >= 0) {
            stories[number] = Math.max(0, stories[number] - 1);
        }
    }

    /** Ends the first counting. */
    void trim() {
        seen = new BitSet();
        hashes = Arrays.copyOf(hashes, size);
        stories = Arrays.copyOf(stories, size);
    }

    void count(int hash) {
        var number = numbered(hash);
        stories[number]++;
    }

    /** The number of the hash, a new one if it has none yet. */
    int numbered(int hash) {
        var slot = slot(hash);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size + size / 2 + 16);
            stories = Arrays.copyOf(stories, hashes.length);
        }
        hashes[size] = hash;
        slots[slot] = ++size;
        if (size > slots.length / 4 * 3) {
            grow();
        }
        return size - 1;
    }

    /** The number of the hash, or -1. */
    int number(int hash) {
        return slots[slot(hash)] - 1;
    }

    private int slot(int hash) {
        var slot = hash & slots.length - 1;
        while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (var number = 0; number < size; number++) {
            slots[slot(hashes[number])] = number + 1;
        }
    }

}
