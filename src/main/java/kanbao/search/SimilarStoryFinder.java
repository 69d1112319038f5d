package kanbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

import kanbao.article.Article;
import kanbao.article.Slug;

/**
 * Finds stories of an edition that are like another: those that have its most telling words and topics. It is made with one
 * processor, since readers need the others more.
 */
public final class SimilarStoryFinder {

    /** A copy shares more than this with its original; a story in which an editor changed every tenth sentence shares 0.8. */
    private static final double COPY = 0.5;
    private static final int LONGEST_PLURAL = 2;

    private final IndexSearcher searcher;
    private final List<Article> articles;
    private final Map<Slug, List<KeyTerm>> telling = new HashMap<>();
    private final Map<Slug, MinHashSignature> fingerprints;

    private SimilarStoryFinder(ByteBuffersDirectory memory, List<Article> articles) throws IOException {
        searcher = IndexFactory.searcher(memory);
        this.articles = IndexFactory.byDocument(articles, searcher);
        var words = KeyTermSelector.of(searcher.getIndexReader());
        for (var document = 0; document < words.size(); document++) {
            telling.put(this.articles.get(document).slug(), words.get(document));
        }
        fingerprints = articles.stream().collect(Collectors.toMap(Article::slug, MinHashSignature::new));
    }

    static SimilarStoryFinder of(List<Article> articles) throws IOException {
        return new SimilarStoryFinder(IndexFactory.of(articles.stream(), new SimilarityDocuments()), articles);
    }

    /** The most alike first; never the story itself. */
    public List<SimilarStory> to(Article article, int most) {
        try {
            return similar(article, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether two stories are one, or say the same in nearly the same words, be it in another script. */
    public boolean areCopies(Article one, Article other) {
        return one.slug().equals(other.slug()) || fingerprint(one).resemblance(fingerprint(other)) > COPY;
    }

    private MinHashSignature fingerprint(Article article) {
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

    private List<KeyTerm> telling(Article article) {
        return telling.getOrDefault(article.slug(), List.of());
    }

    /**
     * What tells most of both stories, as the first one writes it: words that the headline or the standfirst of one of them says,
     * or else new words and names there, or else words of the text; the most telling first, none where there are none.
     */
    public List<String> sharedWords(Article article, Article other) {
        var others = telling(other).stream().map(KeyTerm::word).collect(Collectors.toSet());
        var shared = telling(article).stream().map(KeyTerm::word).filter(others::contains).toList();
        var heads = TextFolding.of(head(article) + "\n" + head(other));
        var text = head(article) + "\n" + article.body().text();
        var folded = TextFolding.of(text);
        return Stream.<Predicate<String>>of(word -> StoryTerms.isWord(word) && heads.contains(word),
                word -> StoryTerms.isPair(word) && heads.contains(StoryTerms.plain(word)), StoryTerms::isWord)
                .map(kind -> shared.stream().filter(kind).flatMap(word -> asWritten(word, folded, text).stream())
                        .toList())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What the editor chose to say first. */
    private static String head(Article article) {
        return article.title() + "\n" + article.headline().standfirst();
    }

    /** The word where it stands alone in the text, with the end that it may have lost. */
    private static Optional<String> asWritten(String word, String folded, String text) {
        var letters = StoryTerms.plain(word);
        return Occurrence.in(folded, List.of(QueryTerm.of(TextTokenizer.of(letters, TextTokenizer.CHARACTERS))))
                .stream()
                .filter(mention -> mention.end() - mention.start() <= letters.length() + LONGEST_PLURAL)
                .map(mention -> text.substring(mention.start(), mention.end()))
                .findFirst();
    }

}
