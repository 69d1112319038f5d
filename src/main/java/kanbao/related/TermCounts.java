package kanbao.related;

import java.util.Arrays;

import org.apache.lucene.analysis.en.EnglishAnalyzer;

import kanbao.article.Article;

/**
 * How often a story has each of its terms: pairs of adjacent Chinese characters, Latin words, and topics. A term is known by a hash
 * of 32 bits; different pairs have different ones. Occurrences in the headline weigh as much as {@value #HEADLINE_WEIGHT} in the
 * text.
 */
final class TermCounts {

    static final int HEADLINE_WEIGHT = 15;
    private static final int STANDFIRST_WEIGHT = 3;

    /** Frequencies are stored in a byte. */
    private static final int MAX_FREQUENCY = 255;

    private int[] occurrences = new int[512];
    private int size;

    /** The hashes in ascending order. */
    private int[] terms = {};
    private byte[] frequencies = {};

    private TermCounts() {
    }

    static TermCounts of(Article article, String text) {
        var counts = new TermCounts();
        var title = article.title().length();
        var standfirst = title + 1 + article.headline().standfirst().length();
        counts.addText(text, 0, title, HEADLINE_WEIGHT);
        counts.addText(text, title, standfirst, STANDFIRST_WEIGHT);
        counts.addText(text, standfirst, text.length(), 1);
        article.classification().topics().forEach(
                topic -> counts.add(hash("#" + topic.slug().value(), 0, topic.slug().value().length() + 1),
                        HEADLINE_WEIGHT));
        counts.count();
        return counts;
    }

    int size() {
        return terms.length;
    }

    int term(int at) {
        return terms[at];
    }

    byte frequency(int at) {
        return frequencies[at];
    }

    /** The number of weighted occurrences of all terms. */
    int length() {
        return size;
    }

    private void addText(String text, int start, int end, int weight) {
        var at = start;
        while (at < end) {
            var character = text.charAt(at);
            if (Character.isIdeographic(character)) {
                if (at + 1 < end && Character.isIdeographic(text.charAt(at + 1))) {
                    add(mixed(character << Character.SIZE | text.charAt(at + 1)), weight);
                }
                at++;
            } else if (Character.isLetterOrDigit(character)) {
                at = addWord(text, at, end, weight);
            } else {
                at++;
            }
        }
    }

    /** Adds the Latin word unless it is a number, a single letter or a word such as “the”. */
    private int addWord(String text, int start, int limit, int weight) {
        var end = start;
        var isNumber = true;
        while (end < limit && Character.isLetterOrDigit(text.charAt(end))
                && !Character.isIdeographic(text.charAt(end))) {
            isNumber &= Character.isDigit(text.charAt(end));
            end++;
        }
        if (end - start > 1 && !isNumber
                && !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(text.subSequence(start, end))) {
            add(hash(text, start, end), weight);
        }
        return end;
    }

    private void add(int term, int weight) {
        if (size + weight > occurrences.length) {
            occurrences = Arrays.copyOf(occurrences, 2 * (size + weight));
        }
        Arrays.fill(occurrences, size, size + weight, term);
        size += weight;
    }

    private void count() {
        Arrays.sort(occurrences, 0, size);
        terms = new int[size];
        frequencies = new byte[size];
        var distinct = 0;
        for (var start = 0; start < size;) {
            var end = start + 1;
            while (end < size && occurrences[end] == occurrences[start]) {
                end++;
            }
            terms[distinct] = occurrences[start];
            frequencies[distinct++] = (byte) Math.min(MAX_FREQUENCY, end - start);
            start = end;
        }
        terms = Arrays.copyOf(terms, distinct);
        frequencies = Arrays.copyOf(frequencies, distinct);
        occurrences = new int[0];
    }

    /** The FNV-1a hash of a part of the text, mixed. */
    static int hash(CharSequence text, int start, int end) {
        var hash = 0x811C9DC5;
        for (var at = start; at < end; at++) {
            hash = (hash ^ text.charAt(at)) * 0x01000193;
        }
        return mixed(hash);
    }

    /** The finalizer of MurmurHash3, which maps different numbers to different ones. */
    private static int mixed(int number) {
        var mixed = (number ^ number >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }

}
