package kanbao.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.en.EnglishAnalyzer;

import kanbao.article.Article;
import kanbao.search.TextTokenizer.Token;

/**
 * The words of a story, each with how often it is said, in the headline eight times as much as in the text. To add up weighed
 * frequencies before they are saturated is BM25F (Robertson, Zaragoza and Taylor, Simple BM25 Extension to Multiple Weighted
 * Fields, 2004).
 *
 * <p>A Chinese character that is no part of a word of the dictionary says little alone; two beside each other are often a new
 * word or a name, such as 千问.
 */
final class StoryTerms {

    /** A headline has about ten words, each chosen to tell what the story is about; it weighs like a paragraph on that. */
    static final int HEADLINE_WEIGHT = 8;
    /** A standfirst says in two sentences what the text says in many. */
    static final int STANDFIRST_WEIGHT = 3;
    /** A topic was chosen with as much care as a word of the headline. */
    static final int TOPIC_WEIGHT = HEADLINE_WEIGHT;

    private static final char TOPIC = '#';
    private static final char PAIR = '~';

    /** Of a date or a version, it makes no two stories alike. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final String GRAMMAR = "的了着过地得在是和与也都就不";

    private StoryTerms() {
    }

    static Map<String, Integer> of(Article article) {
        var words = new HashMap<String, Integer>();
        add(article.title(), HEADLINE_WEIGHT, words);
        add(article.headline().standfirst(), STANDFIRST_WEIGHT, words);
        add(article.body().text(), 1, words);
        article.classification().topics().forEach(topic -> words.put(TOPIC + topic.slug().value(), TOPIC_WEIGHT));
        return words;
    }

    /** The two characters of a pair; any other word as it is. */
    static String plain(String word) {
        return word.charAt(0) == PAIR ? word.substring(1) : word;
    }

    /** Whether it is a word of the language, neither a topic nor a pair of characters. */
    static boolean isWord(String word) {
        return word.charAt(0) != TOPIC && word.charAt(0) != PAIR;
    }

    static boolean isPair(String word) {
        return word.charAt(0) == PAIR;
    }

    private static void add(String text, int weight, Map<String, Integer> words) {
        var tokens = TextTokenizer.of(TextFolding.of(text), TextTokenizer.WORDS);
        for (var at = 0; at < tokens.size(); at++) {
            var word = tokens.get(at).isCharacter() ? pair(tokens, at) : tokens.get(at).words();
            if (word.length() > 1 && tokens.get(at).isWord() && !tellsNothing(word)) {
                words.merge(word, weight, Integer::sum);
            }
        }
    }

    private static boolean tellsNothing(String word) {
        return NUMBER.matcher(word).matches() || EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word);
    }

    /** The character there and the one after it; empty where the two don't belong together. */
    private static String pair(List<Token> tokens, int at) {
        var first = tokens.get(at);
        if (at + 1 == tokens.size() || isGrammar(first.words())) {
            return "";
        }
        var second = tokens.get(at + 1);
        return second.isCharacter() && second.start() == first.end() && !isGrammar(second.words())
                ? PAIR + first.words() + second.words()
                : "";
    }

    /** A character that holds a sentence together and begins no name. */
    static boolean isGrammar(String character) {
        return character.length() == 1 && GRAMMAR.contains(character);
    }

}
