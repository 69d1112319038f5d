package kanbao.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Topic;
import kanbao.segmentation.TextFolding;

/** Finds words of the index that have the same pinyin as a Chinese word that it lacks: 阿里巴巴 for 阿里八八. */
final class Homophones {

    private static final int MAX_LENGTH = 8;
    /** Words of two characters have too many homophones to find them anywhere but in headlines and names. */
    private static final int MIN_LENGTH_IN_TEXT = 3;
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

    /** The homophone that most of the stories read have, if they are many more than those with the word itself. */
    Optional<String> of(String word) throws IOException {
        if (word.length() < 2 || word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var few = stories(word);
        if (few * QueryCorrector.MORE >= STORIES) {
            return Optional.empty();
        }
        for (var field : List.of(IndexFields.BYLINE, IndexFields.TITLE, IndexFields.TEXT)) {
            if (word.length() >= MIN_LENGTH_IN_TEXT || !field.equals(IndexFields.TEXT)) {
                var found = in(field, word, few * QueryCorrector.MORE);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The number of stories with the word, if there are few. */
    private int stories(String word) throws IOException {
        var characters = word.chars().mapToObj(Character::toString).toArray(String[]::new);
        return searcher.search(new PhraseQuery(IndexFields.TEXT, characters), STORIES).scoreDocs.length;
    }

    /** @param more the homophone must be in more stories than this */
    private Optional<String> in(String field, String word, int more) throws IOException {
        var query = new MultiPhraseQuery.Builder();
        for (var at = 0; at < word.length(); at++) {
            var characters = Readings.homophones(word.charAt(at));
            if (characters.isEmpty()) {
                return Optional.empty();
            }
            query.add(characters.chars().mapToObj(letter -> new Term(field, Character.toString(letter)))
                    .toArray(Term[]::new));
        }
        var stories = new HashMap<String, Integer>();
        for (var hit : searcher.search(query.build(), STORIES).scoreDocs) {
            var found = new HashSet<String>();
            texts(articles.get(hit.doc), field).map(TextFolding::of)
                    .forEach(text -> addAll(word, text, field.equals(IndexFields.BYLINE), found));
            found.forEach(homophone -> stories.merge(homophone, 1, Integer::sum));
        }
        return stories.entrySet()
                .stream()
                .filter(homophone -> homophone.getValue() > more && !homophone.getKey().equals(word))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(homophone -> isPinyin(homophone, word));
    }

    /** Whether they sound alike as words: 银行 is not read like 银杏, although 行 alone is read like 杏. */
    private static boolean isPinyin(String homophone, String word) {
        return Readings.isUnambiguous(homophone, word) || new Pinyin(Stream.of(homophone)).runs(homophone)
                .stream()
                .anyMatch(syllables -> Readings.canSound(word, syllables));
    }

    private static Stream<String> texts(Article article, String field) {
        return switch (field) {
            case IndexFields.BYLINE -> article.byline().authors().stream().map(Author::name);
            case IndexFields.TITLE -> Stream.of(article.title());
            default -> Stream.of(Stream.of(article.headline().standfirst(), article.body().text()),
                    article.classification().topics().stream().map(Topic::name)).flatMap(texts -> texts);
        };
    }

    private static void addAll(String word, String text, boolean isName, HashSet<String> found) {
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
