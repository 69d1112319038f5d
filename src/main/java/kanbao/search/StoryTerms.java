package kanbao.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.en.EnglishAnalyzer;

import kanbao.article.Article;
import kanbao.search.TextTokenizer.Token;
import kanbao.segmentation.TextFolding;

/**
 * The terms of a story with their weighted frequencies: occurrences in the headline weigh eight times as much as in the text.
 * Weighting before saturation is BM25F (Robertson, Zaragoza and Taylor, Simple BM25 Extension to Multiple Weighted Fields,
 * 2004).
 *
 * <p>A Chinese character outside dictionary terms means little alone, but two adjacent ones are often a new word or a name, such
 * as 千问. They form a pair.
 */
final class StoryTerms {

    /** A headline has about ten terms, chosen to say what the story is about. */
    static final int HEADLINE_WEIGHT = 8;
    /** A standfirst summarizes the text in two sentences. */
    static final int STANDFIRST_WEIGHT = 3;
    /** Editors choose topics as carefully as the terms of a headline. */
    static final int TOPIC_WEIGHT = HEADLINE_WEIGHT;

    private static final char TOPIC_MARK = '#';
    private static final char PAIR_MARK = '~';

    /** Numbers of dates or versions do not make stories similar. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final String PARTICLES = "的了着过地得在是和与也都就不";

    private StoryTerms() {
    }

    static Map<String, Integer> of(Article article) {
        var terms = new HashMap<String, Integer>();
        add(article.title(), HEADLINE_WEIGHT, terms);
        add(article.headline().standfirst(), STANDFIRST_WEIGHT, terms);
        add(article.body().text(), 1, terms);
        article.classification().topics().forEach(topic -> terms.put(TOPIC_MARK + topic.slug().value(), TOPIC_WEIGHT));
        return terms;
    }

    /** The term without the mark of a pair. */
    static String plain(String word) {
        return word.charAt(0) == PAIR_MARK ? word.substring(1) : word;
    }

    /** Whether the term is neither a topic nor a pair. */
    static boolean isWord(String word) {
        return word.charAt(0) != TOPIC_MARK && word.charAt(0) != PAIR_MARK;
    }

    static boolean isPair(String word) {
        return word.charAt(0) == PAIR_MARK;
    }

    private static void add(String text, int weight, Map<String, Integer> terms) {
        var tokens = TextTokenizer.of(TextFolding.of(text), TextTokenizer.WORDS);
        for (var at = 0; at < tokens.size(); at++) {
            var word = tokens.get(at).isCharacter() ? pair(tokens, at) : tokens.get(at).text();
            if (word.length() > 1 && tokens.get(at).isWord() && !isStopWord(word)) {
                terms.merge(word, weight, Integer::sum);
            }
        }
    }

    private static boolean isStopWord(String word) {
        return NUMBER.matcher(word).matches() || EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word);
    }

    /** The pair of this character and the next one, or empty if they do not form one. */
    private static String pair(List<Token> tokens, int at) {
        var first = tokens.get(at);
        if (at + 1 == tokens.size() || isParticle(first.text())) {
            return "";
        }
        var second = tokens.get(at + 1);
        return second.isCharacter() && second.start() == first.end() && !isParticle(second.text())
                ? PAIR_MARK + first.text() + second.text()
                : "";
    }

    /** Whether this is a grammatical particle, which is not part of a name. */
    static boolean isParticle(String character) {
        return character.length() == 1 && PARTICLES.contains(character);
    }

}
