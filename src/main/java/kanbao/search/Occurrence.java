package kanbao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A place where a text says a word that is asked for.
 *
 * @param start where it begins
 * @param end   where it has ended
 */
record Occurrence(int start, int end, QueryTerm word) {

    /** Of one word; nobody sees more. */
    private static final int MOST = 50;
    /** How many marks may stand between the characters of a word, as in a name: 约翰·史密斯. */
    private static final int BETWEEN = 2;
    private static final String SENTENCE_ENDS = "。！？；，\n";

    /** Those of any of the words in a folded text, in their order; of two that overlap the earlier or else the longer. */
    static List<Occurrence> in(String folded, List<QueryTerm> words) {
        var all = new ArrayList<Occurrence>();
        words.forEach(word -> addAll(word, folded, all));
        all.sort(Comparator.comparingInt(Occurrence::start).thenComparing(Occurrence::end, Comparator.reverseOrder()));
        var apart = new ArrayList<Occurrence>();
        for (var mention : all) {
            if (apart.isEmpty() || apart.getLast().end() <= mention.start()) {
                apart.add(mention);
            }
        }
        return apart;
    }

    private static void addAll(QueryTerm word, String folded, List<Occurrence> all) {
        var first = word.tokens().getFirst();
        var left = MOST;
        for (var start = folded.indexOf(first); start >= 0 && left > 0; start = folded.indexOf(first, start + 1)) {
            var end = end(word, folded, start);
            if (end > start) {
                all.add(new Occurrence(start, end, word));
                left--;
            }
        }
    }

    /** Where the word has ended that begins there, or -1 where another does. */
    private static int end(QueryTerm word, String folded, int start) {
        if (word.isLatin()) {
            return endOfLatin(word.letters(), folded, start);
        }
        var at = start;
        for (var token : word.tokens()) {
            at = folded.indexOf(token, at, Math.min(folded.length(), at + BETWEEN + token.length()));
            if (at < 0) {
                return -1;
            }
            at += token.length();
        }
        return areTogether(folded.substring(start, at), word) ? at : -1;
    }

    /** A word in letters is whole, or the beginning of one where it may be. */
    private static int endOfLatin(String letters, String folded, int start) {
        if (start > 0 && isLatin(folded.charAt(start - 1))) {
            return -1;
        }
        var end = start + letters.length();
        while (end < folded.length() && isLatin(folded.charAt(end))) {
            end++;
        }
        return letters.length() < QueryBuilder.SHORTEST_PREFIX && end > start + letters.length() ? -1 : end;
    }

    /** Whether nothing but marks inside of a sentence stands between the tokens. */
    private static boolean areTogether(String mention, QueryTerm word) {
        return mention.length() == word.letters().length()
                || (letters(mention) == letters(word.letters())
                        && mention.chars().noneMatch(letter -> SENTENCE_ENDS.indexOf(letter) >= 0));
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }

    private static boolean isLatin(char letter) {
        return ('a' <= letter && letter <= 'z') || ('0' <= letter && letter <= '9');
    }

}
