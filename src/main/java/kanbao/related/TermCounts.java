package kanbao.related;

import java.util.Arrays;

import org.apache.lucene.analysis.en.EnglishAnalyzer;

import kanbao.article.Article;

/**
 * How often a story has each of its terms: pairs of adjacent Chinese characters, Latin words, and topics. A term is known by a hash
 * of 32 bits; different pairs have different ones. A subject in the headline weighs as much as {@value #HEADLINE_WEIGHT} occurrences in
 * the text; words such as 如何 and 优秀 say nothing about the subject.
 */
final class TermCounts {

    static final int HEADLINE_WEIGHT = 15;
    private static final int STANDFIRST_WEIGHT = 3;

    private static final int MIN_FREQUENCY_OF_NEW = 4;
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
        forEach(text, 0, title, (term, start, end) -> counts.add(term,
                SubjectWords.isSubjectInHeadline(text.substring(start, end)) ? HEADLINE_WEIGHT : STANDFIRST_WEIGHT));
        forEach(text, title, standfirst, (term, _, _) -> counts.add(term, STANDFIRST_WEIGHT));
        forEach(text, standfirst, text.length(), (term, _, _) -> counts.add(term, 1));
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

    int frequency(int at) {
        return Byte.toUnsignedInt(frequencies[at]);
    }

    /**
     * The indexes of the terms that distinguish the story from others, most characteristic first. A term that no other story has is one
     * if it occurs so often that it could be a new name, which following stories will have.
     */
    int[] characteristic(Vocabulary vocabulary, Bm25 bm25) {
        var byWeight = new long[terms.length];
        var found = 0;
        for (var at = 0; at < terms.length; at++) {
            var stories = vocabulary.storiesWith(terms[at]);
            if ((stories > 1 || frequency(at) >= MIN_FREQUENCY_OF_NEW) && !bm25.isCommon(stories)) {
                var weight = Bm25.inQuery(frequency(at)) * bm25.rarity(Math.max(2, stories));
                byWeight[found++] = (long) -Float.floatToIntBits(weight) << Integer.SIZE | at;
            }
        }
        Arrays.sort(byWeight, 0, found);
        var indexes = new int[found];
        Arrays.setAll(indexes, at -> (int) byWeight[at]);
        return indexes;
    }

    /** The number of weighted occurrences of all terms. */
    int length() {
        return size;
    }

    /** Uses a term and its place in the text. */
    interface TermConsumer {

        void accept(int term, int start, int end);

    }

    /** Passes the terms of a part of the text, in their order. */
    static void forEach(String text, int start, int end, TermConsumer consumer) {
        var at = start;
        while (at < end) {
            var character = text.charAt(at);
            if (Character.isIdeographic(character)) {
                if (at + 1 < end && Character.isIdeographic(text.charAt(at + 1))) {
                    consumer.accept(mixed(character << Character.SIZE | text.charAt(at + 1)), at, at + 2);
                }
                at++;
            } else if (Character.isLetterOrDigit(character)) {
                at = word(text, at, end, consumer);
            } else {
                at++;
            }
        }
    }

    /** Passes the Latin word unless it is a number, a single letter or a word such as “the”; returns the index after it. */
    private static int word(String text, int start, int limit, TermConsumer consumer) {
        var end = start;
        var isNumber = true;
        while (end < limit && Character.isLetterOrDigit(text.charAt(end))
                && !Character.isIdeographic(text.charAt(end))) {
            isNumber &= Character.isDigit(text.charAt(end));
            end++;
        }
        if (end - start > 1 && !isNumber
                && !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(text.subSequence(start, end))) {
            consumer.accept(hash(text, start, end), start, end);
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
