package kanbao.related;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A signature that estimates how much text two stories share: MinHash over shingles of four characters (Broder, On the
 * Resemblance and Containment of Documents, 1997). Each number is the minimum of one hash function over all shingles; two
 * stories agree in it with the probability of their Jaccard similarity. The hash functions are linear combinations of two
 * (Kirsch and Mitzenmacher, Less Hashing, Same Performance, 2006), which are those of SplitMix64 (Steele, Lea and Flood, Fast
 * Splittable Pseudorandom Number Generators, 2014).
 */
final class MinHashSignature {

    /** The standard error of the estimate is 0.06. */
    private static final int LENGTH = 64;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** The last 16 bits of each minimum: two different minima share them once in 65,536 times. */
    private final short[] bits = new short[LENGTH];
    private final boolean isEmpty;

    MinHashSignature(String folded) {
        var minima = new int[LENGTH];
        Arrays.fill(minima, Integer.MAX_VALUE);
        var shingle = 0L;
        var characters = 0;
        for (var at = 0; at < folded.length(); at++) {
            var character = folded.charAt(at);
            if (Character.isLetterOrDigit(character)) {
                shingle = shingle << Character.SIZE | character;
                characters++;
                if (characters >= Long.SIZE / Character.SIZE) {
                    add(shingle, minima);
                }
            }
        }
        isEmpty = minima[0] == Integer.MAX_VALUE;
        for (var at = 0; at < LENGTH; at++) {
            bits[at] = (short) minima[at];
        }
    }

    private static void add(long shingle, int[] minima) {
        var first = mixed(shingle);
        var second = mixed(shingle + STEP);
        for (var at = 0; at < LENGTH; at++) {
            minima[at] = Math.min(minima[at], (int) ((first + at * second) >>> Integer.SIZE));
        }
    }

    private static long mixed(long number) {
        var mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** The estimated Jaccard similarity, from 0 to 1; 0 if there are no shingles. */
    double resemblance(MinHashSignature other) {
        return isEmpty || other.isEmpty
                ? 0
                : IntStream.range(0, LENGTH).filter(at -> bits[at] == other.bits[at]).count() / (double) LENGTH;
    }

}
