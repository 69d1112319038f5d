package kanbao.http;

/**
 * Recognises queries that are sent again, by a table of hashes that new ones overwrite: a query that is sent once is neither compressed
 * nor cached. The table stores only hashes, and nothing about the client. A race costs at most one more rendering.
 */
final class RepeatedQueries {

    /** A power of two; takes 32 KB. */
    private static final int SIZE = 1 << 13;

    private final int[] hashes = new int[SIZE];

    /** Whether this was sent before. Stores it if not. */
    boolean contains(String key) {
        var hash = key.hashCode();
        var place = (hash ^ (hash >>> Short.SIZE)) & (SIZE - 1);
        if (hashes[place] == hash) {
            return true;
        }
        hashes[place] = hash;
        return false;
    }

}
