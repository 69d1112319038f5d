package kanbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import kanbao.article.Article;

/**
 * Finds stories that are like another: those that have its most telling words. A word tells the more, the more often the story
 * says it and the rarer it is among stories.
 */
final class SimilarStories {

    /** More words of a story make no better links, only slower ones. */
    private static final int TELLING = 40;
    /** What more than half of all stories say tells nothing. */
    private static final double COMMON = 0.5;

    private final IndexSearcher searcher;
    private final List<Article> articles;

    SimilarStories(IndexSearcher searcher, List<Article> articles) {
        this.searcher = searcher;
        this.articles = articles;
    }

    /**
     * A word of the story.
     *
     * @param said   how often, saturated
     * @param rarity the inverse document frequency
     */
    private record Telling(String word, double said, double rarity) {

        double weight() {
            return said * rarity;
        }

        Query query() {
            return new BoostQuery(new TermQuery(new Term(Fields.WORDS, word)), (float) said);
        }

    }

    List<SimilarStory> to(Article article, int most) throws IOException {
        var telling = telling(article);
        var query = new BooleanQuery.Builder();
        telling.forEach(word -> query.add(word.query(), Occur.SHOULD));
        var hits = searcher.search(query.build(), most + 1).scoreDocs;
        var whole = Arrays.stream(hits).filter(hit -> isSame(hit, article)).findAny().map(hit -> hit.score).orElse(1f);
        var words = sharedWords(hits, telling);
        return Arrays.stream(hits)
                .filter(hit -> !isSame(hit, article))
                .map(hit -> similar(hit.doc, Math.min(1, hit.score / whole), words))
                .toList();
    }

    private boolean isSame(ScoreDoc hit, Article article) {
        return articles.get(hit.doc).slug().equals(article.slug());
    }

    private SimilarStory similar(int document, double likeness, Map<Integer, List<String>> words) {
        var article = articles.get(document);
        var text = article.title() + "\n" + article.headline().standfirst() + "\n" + article.body().text();
        var folded = Folding.of(text);
        return new SimilarStory(article, likeness,
                words.getOrDefault(document, List.of()).stream().map(word -> asWritten(word, folded, text)).toList());
    }

    private static String asWritten(String word, String folded, String text) {
        var start = Math.max(0, folded.indexOf(word));
        var end = start + word.length();
        while (end < text.length() && isLatin(folded.charAt(end - 1)) && isLatin(folded.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** What a plural may have more of. */
    private static boolean isLatin(char letter) {
        return 'a' <= letter && letter <= 'z';
    }

    /** For each hit the words that it shares, the most telling first. */
    private Map<Integer, List<String>> sharedWords(ScoreDoc[] hits, List<Telling> telling) throws IOException {
        var documents = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
        var shared = new HashMap<Integer, List<String>>();
        for (var word : telling) {
            if (StoryWords.isWord(word.word())) {
                addTo(shared, word.word(), documents);
            }
        }
        return shared;
    }

    private void addTo(Map<Integer, List<String>> shared, String word, int[] documents) throws IOException {
        var leaf = searcher.getLeafContexts().getFirst().reader();
        var postings = leaf.postings(new Term(Fields.WORDS, word), PostingsEnum.NONE);
        for (var document : documents) {
            if (postings.docID() < document) {
                postings.advance(document);
            }
            if (postings.docID() == document) {
                shared.computeIfAbsent(document, _ -> new ArrayList<>()).add(word);
            }
        }
    }

    private List<Telling> telling(Article article) throws IOException {
        var telling = new ArrayList<Telling>();
        for (var word : StoryWords.of(article).entrySet()) {
            var stories = searcher.getIndexReader().docFreq(new Term(Fields.WORDS, word.getKey()));
            if (stories >= 2 && stories <= Math.max(2, articles.size() * COMMON)) {
                var said = word.getValue() / (word.getValue() + (double) Weights.SATURATION);
                telling.add(new Telling(word.getKey(), said, rarity(stories)));
            }
        }
        telling.sort(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::word));
        return telling.subList(0, Math.min(TELLING, telling.size()));
    }

    /** As BM25 has it. */
    private double rarity(int stories) {
        return Math.log(1 + (articles.size() - stories + 0.5) / (stories + 0.5));
    }

}
