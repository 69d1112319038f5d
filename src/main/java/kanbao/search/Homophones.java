package kanbao.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Topic;
import kanbao.segmentation.TextFolding;

/** Finds words of the index that have the same pinyin as a Chinese word that it lacks: 阿里巴巴 for 阿里八八. */
final class Homophones {

    private static final int MAX_LENGTH = 8;
    /** Shorter words have too many homophones, and longer ones take too long, to find them anywhere but in headlines and names. */
    private static final int MIN_LENGTH_IN_TEXT = 3;
    private static final int MAX_LENGTH_IN_TEXT = 6;
    /** The most common characters for each of a word, when texts are searched. */
    private static final int MAX_CHARACTERS = 8;
    /** How many stories are read to find the homophones. */
    private static final int STORIES = 10;
    /** In characters, on both sides of a homophone; enough to find the words there. */
    private static final int CONTEXT = 12;

    private final IndexSearcher searcher;
    private final List<Article> articles;

    Homophones(IndexSearcher searcher, List<Article> articles) {
        this.searcher = searcher;
        this.articles = articles;
    }

    /**
     * The homophone that most of the stories read have, if they are many more than those with the word itself.
     *
     * @param inText whether texts are searched too, and not only headlines and names
     */
    Optional<String> of(String word, boolean inText) throws IOException {
        if (word.length() < 2 || word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var few = stories(word);
        if (few * QueryCorrector.MORE >= STORIES) {
            return Optional.empty();
        }
        var more = few * QueryCorrector.MORE;
        var spellings = Readings.spellings(word);
        var found = most(word, any(IndexFields.NAMES, spellings, false), Homophones::names, true, more);
        if (found.isEmpty()) {
            found = most(word, any(IndexFields.PINYIN, spellings, true), article -> Stream.of(article.title()), false,
                    more);
        }
        return found.isEmpty() && inText && word.length() >= MIN_LENGTH_IN_TEXT && word.length() <= MAX_LENGTH_IN_TEXT
                ? most(word, phrase(word), Homophones::texts, false, more)
                : found;
    }

    /** Matches stories with any of these in the field. */
    private static Query any(String field, List<String> spellings, boolean isPrefix) {
        var query = new BooleanQuery.Builder();
        spellings.forEach(spelling -> {
            var term = new Term(field,
                    spelling.substring(0, Math.min(spelling.length(), SearchDocuments.MAX_PINYIN_LENGTH)));
            query.add(isPrefix ? new PrefixQuery(term) : new TermQuery(term), Occur.SHOULD);
        });
        return query.build();
    }

    /** Matches texts with the most common characters that sound like those of the word; nothing if there are none for one of them. */
    private Query phrase(String word) throws IOException {
        var query = new MultiPhraseQuery.Builder();
        for (var at = 0; at < word.length(); at++) {
            var frequencies = new HashMap<Term, Integer>();
            for (var character : Readings.homophones(word.charAt(at)).toCharArray()) {
                var term = new Term(IndexFields.TEXT, Character.toString(character));
                frequencies.put(term, searcher.getIndexReader().docFreq(term));
            }
            frequencies.values().removeIf(frequency -> frequency == 0);
            if (frequencies.isEmpty()) {
                return MatchNoDocsQuery.INSTANCE;
            }
            query.add(frequencies.entrySet()
                    .stream()
                    .sorted(Map.Entry.<Term, Integer>comparingByValue().reversed())
                    .limit(MAX_CHARACTERS)
                    .map(Map.Entry::getKey)
                    .toArray(Term[]::new));
        }
        return query.build();
    }

    /** The number of stories with the word, if there are few. */
    private int stories(String word) throws IOException {
        var characters = word.chars().mapToObj(Character::toString).toArray(String[]::new);
        return searcher.search(new PhraseQuery(IndexFields.TEXT, characters), STORIES).scoreDocs.length;
    }

    /**
     * @param areNames whether the whole text has to sound like the word
     * @param more     the homophone must be in more stories than this
     */
    private Optional<String> most(String word, Query query, Function<Article, Stream<String>> texts, boolean areNames,
            int more) throws IOException {
        var stories = new HashMap<String, Integer>();
        for (var hit : searcher.search(new ConstantScoreQuery(query), STORIES).scoreDocs) {
            var found = new HashSet<String>();
            texts.apply(articles.get(hit.doc))
                    .map(TextFolding::of)
                    .filter(text -> !areNames || text.length() == word.length())
                    .forEach(text -> addAll(word, text, areNames, found));
            found.forEach(homophone -> stories.merge(homophone, 1, Integer::sum));
        }
        return stories.entrySet()
                .stream()
                .filter(homophone -> homophone.getValue() > more && !homophone.getKey().equals(word))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(homophone -> isPinyin(homophone, word));
    }

    /** The names of the authors and topics. */
    static Stream<String> names(Article article) {
        return article.isPage()
                ? Stream.empty()
                : Stream.concat(article.byline().authors().stream().map(Author::name),
                        article.classification().topics().stream().map(Topic::name));
    }

    private static Stream<String> texts(Article article) {
        return Stream.of(article.headline().standfirst(), article.body().text());
    }

    /** Whether they sound alike as words: 银行 is not read like 银杏, although 行 alone is read like 杏. */
    private static boolean isPinyin(String homophone, String word) {
        return Readings.isUnambiguous(homophone, word) || new Pinyin(Stream.of(homophone)).runs(homophone)
                .stream()
                .anyMatch(syllables -> Readings.canSound(word, syllables));
    }

    private static void addAll(String word, String text, boolean isName, Set<String> found) {
        for (var at = 0; at + word.length() <= text.length(); at++) {
            if (Readings.soundsLike(word, text, at) && (isName || isWord(text, at, at + word.length()))) {
                found.add(text.substring(at, at + word.length()));
            }
        }
    }

    /** Whether words start and end here; two characters have to be a word of the dictionary. */
    private static boolean isWord(String text, int start, int end) {
        var from = Math.max(0, start - CONTEXT);
        var context = text.substring(from, Math.min(text.length(), end + CONTEXT));
        var words = TextTokenizer.of(context, TextTokenizer.WORDS);
        return end - start < MIN_LENGTH_IN_TEXT
                ? words.stream().anyMatch(word -> from + word.start() == start && from + word.end() == end)
                : words.stream().anyMatch(word -> from + word.start() == start)
                        && words.stream().anyMatch(word -> from + word.end() == end);
    }

}
