package kanbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

import kanbao.article.Article;
import kanbao.article.Slug;

/** Finds stories of an edition that are like another: those that have its most telling words and topics. */
public final class SimilarStories {

    /** A copy shares more than this with its original; a story in which an editor changed every tenth sentence shares 0.8. */
    private static final double COPY = 0.5;

    private final IndexSearcher searcher;
    private final List<Article> articles;
    private final Map<Slug, List<TellingWord>> telling = new HashMap<>();
    private final Map<Slug, Fingerprint> fingerprints;

    private SimilarStories(ByteBuffersDirectory memory, List<Article> articles) throws IOException {
        searcher = new IndexSearcher(DirectoryReader.open(memory));
        searcher.setSimilarity(Weights.SIMILARITY);
        searcher.setQueryCache(null);
        this.articles = Indexing.inOrder(articles, searcher);
        var words = TellingWords.of(searcher.getIndexReader());
        for (var document = 0; document < words.size(); document++) {
            telling.put(this.articles.get(document).slug(), words.get(document));
        }
        fingerprints = articles.parallelStream().collect(Collectors.toMap(Article::slug, Fingerprint::new));
    }

    static SimilarStories of(List<Article> articles) throws IOException, InterruptedException, ExecutionException {
        return new SimilarStories(Indexing.of(articles, new WordDocuments()), articles);
    }

    /** The most alike first; never the story itself. */
    public List<SimilarStory> to(Article article, int most) {
        try {
            return similar(article, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether two stories say the same in nearly the same words, be it in another script. */
    public boolean areCopies(Article one, Article other) {
        return fingerprint(one).resemblance(fingerprint(other)) > COPY;
    }

    private Fingerprint fingerprint(Article article) {
        return Objects.requireNonNull(fingerprints.get(article.slug()), () -> "no story here: " + article.slug());
    }

    private List<SimilarStory> similar(Article article, int most) throws IOException {
        var query = new BooleanQuery.Builder();
        telling(article).forEach(word -> query.add(word.query(), Occur.SHOULD));
        var hits = searcher.search(query.build(), most + 1).scoreDocs;
        var whole = Arrays.stream(hits).filter(hit -> isSame(hit, article)).findAny().map(hit -> hit.score).orElse(1f);
        return Arrays.stream(hits)
                .filter(hit -> !isSame(hit, article))
                .map(hit -> new SimilarStory(articles.get(hit.doc), Math.min(1, hit.score / whole)))
                .toList();
    }

    private boolean isSame(ScoreDoc hit, Article article) {
        return articles.get(hit.doc).slug().equals(article.slug());
    }

    private List<TellingWord> telling(Article article) {
        return telling.getOrDefault(article.slug(), List.of());
    }

    /**
     * The words that tell most of both stories and that the headline or the standfirst of one of them says, as the first story
     * writes them, the most telling first.
     */
    public List<String> sharedWords(Article article, Article other) {
        var others = telling(other).stream().map(TellingWord::word).collect(Collectors.toSet());
        var heads = Folding.of(head(article) + "\n" + head(other));
        var text = head(article) + "\n" + article.body().text();
        var folded = Folding.of(text);
        return telling(article).stream()
                .map(TellingWord::word)
                .filter(word -> StoryWords.isWord(word) && others.contains(word) && heads.contains(word))
                .map(word -> asWritten(word, folded, text))
                .toList();
    }

    /** What the editor chose to say first. */
    private static String head(Article article) {
        return article.title() + "\n" + article.headline().standfirst();
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

}
