package kanbao.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import kanbao.segmentation.WordSegmenter;

/**
 * The phrases that a story is about: one to five words that follow each other, twice in the story or once in its headline. A phrase
 * that always has the same neighbour is a part of a longer word or name, and left out.
 */
final class StoryPhrases {

    private static final int LENGTHS = 128;
    private static final int WORD = 64;
    private static final int MAX_COUNT = 100;
    private static final int MAX_PHRASES = 50;
    private static final int MAX_WORDS = 5;
    private static final String ADDRESS_SIGNS = "./@_\\";
    /** In characters. */
    private static final int MAX_CHINESE = 10;
    private static final int MAX_LATIN = 32;

    /** In ascending order. */
    private final int[] hashes;
    /** How often each occurs, at most {@value #MAX_COUNT}; negative if it is in the headline. */
    private final byte[] counts;
    /**
     * Where each is in {@link ProseText}: the index times {@value #LENGTHS} plus the length, plus {@value #WORD} if it is a single Chinese
     * word of the dictionary with two characters.
     */
    private final int[] positions;

    StoryPhrases(int[] hashes, byte[] counts, int[] positions) {
        this.hashes = hashes;
        this.counts = counts;
        this.positions = positions;
    }

    /** Finds them in the folded text. Words are sought only near the terms that the story repeats, because that takes long. */
    static StoryPhrases of(String text, int headlineLength, TermCounts counts, int[] characteristic,
            PhraseWeights weights) {
        var clauses = RepeatingClauses.of(text, headlineLength, counts, characteristic, weights);
        var phrases = new Scanner(clauses, headlineLength).scan().entrySet().stream()
                .filter(entry -> entry.getValue().isSubject())
                .sorted(Map.Entry.comparingByKey()).toList();
        var occurrences = new byte[phrases.size()];
        var positions = new int[occurrences.length];
        for (var at = 0; at < occurrences.length; at++) {
            var found = phrases.get(at).getValue();
            var count = Math.min(MAX_COUNT, found.count);
            occurrences[at] = (byte) (found.isInHeadline ? -count : count);
            positions[at] = clauses.original(found.position / LENGTHS) * LENGTHS + found.position % LENGTHS;
        }
        return new StoryPhrases(phrases.stream().mapToInt(Map.Entry::getKey).toArray(), occurrences, positions);
    }

    /** Keeps those in the headline, and of those that say something about several stories the ones that say most. */
    StoryPhrases keep(PhraseWeights weights) {
        var kept = IntStream.range(0, hashes.length)
                .filter(at -> counts[at] < 0 || (weights.isRepeated(hashes[at]) && weights.of(hashes[at]) > 0))
                .boxed()
                .sorted(Comparator.comparingDouble(
                        at -> isInHeadline(at) ? -Double.MAX_VALUE : -weights.of(hashes[at]) * count(at)))
                .limit(MAX_PHRASES)
                .mapToInt(at -> at)
                .sorted()
                .toArray();
        var keptCounts = new byte[kept.length];
        for (var at = 0; at < kept.length; at++) {
            keptCounts[at] = counts[kept[at]];
        }
        return new StoryPhrases(Arrays.stream(kept).map(at -> hashes[at]).toArray(), keptCounts,
                Arrays.stream(kept).map(at -> positions[at]).toArray());
    }

    int size() {
        return hashes.length;
    }

    int hash(int at) {
        return hashes[at];
    }

    boolean isInHeadline(int at) {
        return counts[at] < 0;
    }

    int count(int at) {
        return Math.abs(counts[at]);
    }

    /** Where the phrase begins. */
    int start(int at) {
        return positions[at] / LENGTHS;
    }

    /** The index after the phrase. */
    int end(int at) {
        return start(at) + positions[at] % WORD;
    }

    /** Whether it is a word such as 频率, which is neither a name nor a compound. */
    boolean isShortWord(int at) {
        return (positions[at] & WORD) > 0;
    }

    /** The phrase as the story writes it. */
    String text(int at, String prose) {
        return prose.substring(start(at), end(at));
    }

    private static final class Occurrences {

        private final int position;
        private int count;
        private boolean isInHeadline;
        /** Whether each occurrence may begin or end within a longer word. */
        private boolean isDoubtful = true;
        /** The character before each occurrence; 0 if there is a word end, -1 if they differ. */
        private int before;
        private int after;

        Occurrences(int position, int before, int after) {
            this.position = position;
            this.before = before;
            this.after = after;
        }

        void add(int characterBefore, int characterAfter, boolean inHeadline, boolean doubtful) {
            count++;
            isInHeadline |= inHeadline;
            isDoubtful &= doubtful;
            before = before == characterBefore ? before : -1;
            after = after == characterAfter ? after : -1;
        }

        boolean isSubject() {
            return count > 1 ? before <= 0 && after <= 0 : isInHeadline && !isDoubtful;
        }

    }

    /** A word of the text. */
    private record Word(int start, int end, boolean isSubject, boolean isSingle, boolean isLatin) {}

    private static final class Scanner {

        private final String text;
        private final int headlineLength;
        private final List<Word> words = new ArrayList<>();
        private final Map<Integer, Occurrences> found = new HashMap<>();

        Scanner(RepeatingClauses clauses, int headlineLength) {
            this.text = clauses.text();
            this.headlineLength = headlineLength;
        }

        Map<Integer, Occurrences> scan() {
            WordSegmenter.words(text).stream().filter(word -> isLetter(word.start())).forEach(word -> {
                var letters = text.substring(word.start(), word.end());
                var isChinese = Character.isIdeographic(letters.codePointAt(0));
                words.add(new Word(word.start(), word.end(), SubjectWords.isSubject(letters) && !isInAddress(word),
                        isChinese && letters.length() == 1, !isChinese));
            });
            for (var first = 0; first < words.size(); first++) {
                for (var last = first; last < Math.min(words.size(), first + MAX_WORDS); last++) {
                    if (!words.get(last).isSubject() || (last > first && !isAdjacent(last - 1, last))) {
                        break;
                    }
                    add(first, last);
                }
            }
            return found;
        }

        private boolean isLetter(int at) {
            return Character.isLetterOrDigit(text.charAt(at));
        }

        /** Whether the word is a part of a printed address, file name or identifier, such as {@code example.org/a_b}. */
        private boolean isInAddress(WordSegmenter.Word word) {
            return (word.start() > 0 && ADDRESS_SIGNS.indexOf(text.charAt(word.start() - 1)) >= 0)
                    || (word.end() + 1 < text.length() && ADDRESS_SIGNS.indexOf(text.charAt(word.end())) >= 0
                            && isLetter(word.end() + 1));
        }

        private boolean isAdjacent(int one, int next) {
            var gap = words.get(next).start() - words.get(one).end();
            return gap == 0 || (gap == 1 && " -".indexOf(text.charAt(words.get(one).end())) >= 0);
        }

        private void add(int first, int last) {
            var start = words.get(first).start();
            var end = words.get(last).end();
            var isLatin = words.get(first).isLatin() && words.get(last).isLatin();
            if (end - start < 2 || end - start > (isLatin ? MAX_LATIN : MAX_CHINESE)) {
                return;
            }
            var before = isJoined(first, first - 1) ? text.charAt(start - 1) : 0;
            var after = isJoined(last, last + 1) ? text.charAt(end) : 0;
            found.computeIfAbsent(TermCounts.hash(text, start, end),
                    _ -> new Occurrences(
                            start * LENGTHS + (first == last && !isLatin && end - start == 2 ? WORD : 0) + end - start,
                            before, after))
                    .add(before, after, end <= headlineLength,
                            isDoubtful(first, first - 1) || isDoubtful(last, last + 1));
        }

        /** Whether two single characters meet, as in 小白, or a hyphen joins the words, as in Wi-Fi: they may be one word. */
        private boolean isDoubtful(int word, int neighbour) {
            if (neighbour < 0 || neighbour >= words.size()) {
                return false;
            }
            var end = words.get(Math.min(word, neighbour)).end();
            var gap = words.get(Math.max(word, neighbour)).start() - end;
            return (gap == 0 && words.get(word).isSingle() && words.get(neighbour).isSingle())
                    || (gap == 1 && text.charAt(end) == '-');
        }

        /** Whether the word may be a part of a longer one together with its neighbour. */
        private boolean isJoined(int word, int neighbour) {
            if (neighbour < 0 || neighbour >= words.size()) {
                return false;
            }
            var other = words.get(neighbour);
            var end = words.get(Math.min(word, neighbour)).end();
            var start = words.get(Math.max(word, neighbour)).start();
            return (end == start || (start == end + 1 && text.charAt(end) == '-'))
                    && (other.isSubject() || words.get(word).isSingle());
        }

    }

}
