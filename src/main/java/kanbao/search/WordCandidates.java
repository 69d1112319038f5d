package kanbao.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The words that can be made of given characters, of which an index may have each pair: a beam search, which keeps the best beginnings at
 * each character.
 */
final class WordCandidates {

    private static final int BEAM = 256;
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::changes)
            .thenComparing(Comparator.comparingInt(Candidate::count).reversed());

    private final CharacterPairs pairs;

    WordCandidates(CharacterPairs pairs) {
        this.pairs = pairs;
    }

    /**
     * A word, or its beginning.
     *
     * @param changes how many characters differ from the word of the query
     * @param count   how often the index has the rarest pair, about
     */
    record Candidate(String text, int changes, int count) {}

    /**
     * The words, those with the fewest changes first, then those with the most common pairs.
     *
     * @param choices the characters for each place
     * @param word    of the query, for the number of changes; empty if all words are equally near
     */
    List<Candidate> of(List<String> choices, String word) {
        var beam = List.of(new Candidate("", 0, Integer.MAX_VALUE));
        for (var at = 0; at < choices.size() && !beam.isEmpty(); at++) {
            var longer = new ArrayList<Candidate>();
            for (var start : beam) {
                addLonger(start, choices.get(at), word, longer);
            }
            longer.sort(BEST_FIRST);
            // All first characters are kept, because nothing is known about them yet.
            beam = at == 0 ? longer : List.copyOf(longer.subList(0, Math.min(BEAM, longer.size())));
        }
        return beam;
    }

    private void addLonger(Candidate start, String next, String word, List<Candidate> longer) {
        var at = start.text().length();
        for (var choice = 0; choice < next.length(); choice++) {
            var letter = next.charAt(choice);
            var count = !pairs.isKnown(letter)
                    ? 0
                    : at == 0
                            ? start.count()
                            : Math.min(start.count(), pairs.count(start.text().charAt(at - 1), letter));
            if (count > 0) {
                var isChanged = !word.isEmpty() && word.charAt(at) != letter;
                longer.add(new Candidate(start.text() + letter, start.changes() + (isChanged ? 1 : 0), count));
            }
        }
    }

}
