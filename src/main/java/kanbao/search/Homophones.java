package kanbao.search;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.springframework.util.function.SingletonSupplier;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Topic;
import kanbao.search.WordCandidates.Candidate;
import kanbao.segmentation.TextFolding;

/** Finds words of the index by their sound: 阿里巴巴 for 阿里八八, and for {@code alibaba} in pinyin. */
final class Homophones {

    static final int MAX_LENGTH = 8;
    /** How many of the candidates are looked up in the dictionary, and of these in the index. */
    private static final int MAX_CANDIDATES = 32;
    private static final int MAX_LOOKUPS = 8;
    /** How many stories are read to see whether a candidate is a word there. */
    private static final int STORIES = 3;
    /** In this many stories two characters are a word, although the dictionary lacks it. */
    private static final int COMMON = 5;
    /** In characters, on both sides of a homophone; enough to find the words there. */
    private static final int CONTEXT = 12;

    private final IndexSearcher searcher;
    private final List<Article> articles;
    private final CharacterPairs pairs;
    private final WordCandidates candidates;
    private final Supplier<Set<String>> names;

    Homophones(IndexSearcher searcher, List<Article> articles, CharacterPairs pairs) {
        this.searcher = searcher;
        this.articles = articles;
        this.pairs = pairs;
        candidates = new WordCandidates(pairs);
        names = SingletonSupplier.of(() -> articles.stream().flatMap(Homophones::names).map(TextFolding::of)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The homophone that differs in the fewest characters and is the most common.
     *
     * @param isPart whether this is a part of a longer run; then only one character may differ, and only known words are found
     */
    Optional<String> of(String word, boolean isPart) throws IOException {
        if (word.length() < 2 || word.length() > MAX_LENGTH || isWord(word)) {
            return Optional.empty();
        }
        var maxChanges = isPart ? 1 : (word.length() + 1) / 2;
        var choices = word.chars().mapToObj(letter -> Readings.homophones((char) letter)).toList();
        var found = candidates.of(choices, word)
                .stream()
                .filter(candidate -> candidate.changes() > 0 && candidate.changes() <= maxChanges)
                .toList();
        return found.isEmpty() ? Optional.empty() : best(found, word, stories(word) * QueryCorrector.MORE, isPart);
    }

    /**
     * The most common word with these syllables.
     *
     * @param few the number of stories that have what was typed
     */
    Optional<String> ofPinyin(List<String> syllables, int few) throws IOException {
        return best(candidates.of(syllables.stream().map(Readings::characters).toList(), ""), "",
                few * QueryCorrector.MORE, false);
    }

    /**
     * The first that is in enough stories. Words of the dictionary and names come first.
     *
     * @param word      of the query, empty if it has none
     * @param more      the word must be in more stories than this
     * @param onlyKnown whether it must be a word of the dictionary or a name
     */
    private Optional<String> best(List<Candidate> found, String word, int more, boolean onlyKnown) throws IOException {
        var likely = found.stream().limit(MAX_CANDIDATES).toList();
        var known = likely.stream().filter(candidate -> isKnown(candidate.text())).toList();
        for (var candidate : known) {
            if (stories(candidate.text()) > more && isPinyin(candidate.text(), word)) {
                return Optional.of(candidate.text());
            }
        }
        var others = likely.stream().filter(candidate -> !onlyKnown && !known.contains(candidate)).limit(MAX_LOOKUPS);
        for (var candidate : others.toList()) {
            var count = stories(candidate.text());
            if (count > more && standsBetweenWords(candidate.text(), word, count) && isPinyin(candidate.text(), word)) {
                return Optional.of(candidate.text());
            }
        }
        return Optional.empty();
    }

    /** The number of stories with the word. */
    private int stories(String word) throws IOException {
        return pairs.count(word) == 0 ? 0 : searcher.count(phrase(word));
    }

    private static PhraseQuery phrase(String word) {
        return new PhraseQuery(IndexFields.TEXT, word.chars().mapToObj(Character::toString).toArray(String[]::new));
    }

    /** Whether this is a word of the dictionary, or the name of an author or topic. */
    private boolean isKnown(String candidate) {
        return Objects.requireNonNull(names.get()).contains(candidate) || isWord(candidate);
    }

    /** Whether this is a word that the dictionary lacks, because it stands between words in a story. */
    private boolean standsBetweenWords(String candidate, String word, int stories) throws IOException {
        if (candidate.length() == 2 && stories < COMMON) {
            return false;
        }
        for (var hit : searcher.search(phrase(candidate), STORIES).scoreDocs) {
            if (texts(articles.get(hit.doc))
                    .anyMatch(text -> standsBetweenWords(candidate, word, TextFolding.of(text)))) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> texts(Article article) {
        return Stream.of(article.title(), article.headline().standfirst(), article.body().text());
    }

    /** A function word is a part of many texts; it is no evidence where the query differs, or at the end of what is written in pinyin. */
    private static boolean standsBetweenWords(String candidate, String word, String text) {
        var start = text.indexOf(candidate);
        if (start < 0) {
            return false;
        }
        var from = Math.max(0, start - CONTEXT);
        var context = text.substring(from, Math.min(text.length(), start + candidate.length() + CONTEXT));
        var first = start - from;
        var end = first + candidate.length();
        var inside = TextTokenizer.of(context, TextTokenizer.WORDS)
                .stream()
                .filter(token -> token.start() < end && token.end() > first)
                .toList();
        return inside.getFirst().start() == first && inside.getLast().end() == end
                && inside.stream()
                        .filter(token -> word.isEmpty()
                                ? token.end() == end
                                : word.charAt(token.start() - first) != token.text().charAt(0))
                        .noneMatch(token -> QueryTerms.isFunctionWord(token.text()));
    }

    /** Whether this is a single word of the dictionary. */
    private static boolean isWord(String text) {
        var words = TextTokenizer.of(text, TextTokenizer.WORDS);
        return words.size() == 1 && words.getFirst().text().length() == text.length();
    }

    /** The names of the authors and topics. */
    private static Stream<String> names(Article article) {
        return article.isPage()
                ? Stream.empty()
                : Stream.concat(article.byline().authors().stream().map(Author::name),
                        article.classification().topics().stream().map(Topic::name));
    }

    /** Whether they sound alike as words: 银行 is not read like 银杏, although 行 alone is read like 杏. */
    private static boolean isPinyin(String homophone, String word) {
        return word.isEmpty() || Readings.isUnambiguous(homophone, word)
                || new Pinyin(Stream.of(homophone)).runs(homophone)
                        .stream()
                        .anyMatch(syllables -> Readings.canSound(word, syllables));
    }

}
