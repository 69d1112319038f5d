package kanbao.search;

import java.util.Arrays;
import java.util.stream.IntStream;

import kanbao.article.Article;

/**
 * Some numbers that tell how much of their text two stories share: MinHash over shingles of four letters (Broder, On the
 * Resemblance and Containment of Documents, 1997). Each number is the least that one way of hashing makes of any shingle, so that
 * two stories have the same one with the probability of Jaccard’s similarity. The ways are sums of two hashes (Kirsch and
 * Mitzenmacher, Less Hashing, Same Performance, 2006), which are those of SplitMix64 (Steele, Lea and Flood, Fast Splittable
 * Pseudorandom Number Generators, 2014).
 */
final class MinHashSignature {

    /** The estimate is then within 0.06 of the truth two times out of three. */
    private static final int LENGTH = 64;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final int[] least = new int[LENGTH];

    MinHashSignature(Article article) {
        Arrays.fill(least, Integer.MAX_VALUE);
        var shingle = 0L;
        var letters = 0;
        for (var letter : TextFolding.of(article.title() + article.body().text()).toCharArray()) {
            if (Character.isLetterOrDigit(letter)) {
                shingle = shingle << Character.SIZE | letter;
                letters++;
                if (letters >= Long.SIZE / Character.SIZE) {
                    add(shingle);
                }
            }
        }
    }

    private void add(long shingle) {
        var first = mixed(shingle);
        var second = mixed(shingle + STEP);
        for (var at = 0; at < LENGTH; at++) {
            least[at] = Math.min(least[at], (int) ((first + at * second) >>> Integer.SIZE));
        }
    }

    private static long mixed(long number) {
        var mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** The shingles that both have, of all that one of them has: from 0, as where there are none, to 1. */
    double resemblance(MinHashSignature other) {
        return IntStream.range(0, LENGTH).filter(at -> least[at] < Integer.MAX_VALUE && least[at] == other.least[at])
                .count() / (double) LENGTH;
    }

}
