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
import kanbao.segmentation.TextFolding;

/** Finds similar stories: those that share key terms and topics. It uses one processor; requests need the others. */
public final class SimilarStoryFinder {

    /** Stories above this resemblance are copies. Two stories that differ in every tenth sentence have 0.8. */
    private static final double COPY_RESEMBLANCE = 0.5;
    private static final int MAX_PLURAL_LENGTH = 2;

    private final IndexSearcher searcher;
    private final List<Article> articles;
    private final Map<Slug, List<KeyTerm>> keyTerms = new HashMap<>();
    private final Map<Slug, MinHashSignature> signatures;

    private SimilarStoryFinder(ByteBuffersDirectory directory, List<Article> articles) throws IOException {
        searcher = IndexFactory.searcher(directory);
        this.articles = IndexFactory.byDocument(articles, searcher);
        var words = KeyTermSelector.of(searcher.getIndexReader());
        for (var document = 0; document < words.size(); document++) {
            keyTerms.put(this.articles.get(document).slug(), words.get(document));
        }
        signatures = articles.stream().collect(Collectors.toMap(Article::slug, MinHashSignature::new));
    }

    static SimilarStoryFinder of(List<Article> articles) throws IOException {
        return new SimilarStoryFinder(IndexFactory.of(articles.stream(), new SimilarityDocuments()), articles);
    }

    /** The most similar stories first, without the story itself. */
    public List<SimilarStory> similarTo(Article article, int limit) {
        try {
            return similar(article, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the two are the same story, or have nearly the same text, possibly in another Chinese script. */
    public boolean areCopies(Article one, Article other) {
        return one.slug().equals(other.slug()) || signature(one).resemblance(signature(other)) > COPY_RESEMBLANCE;
    }

    private MinHashSignature signature(Article article) {
        return Objects.requireNonNull(signatures.get(article.slug()),
                () -> "not a story of this edition: " + article.slug());
    }

    private List<SimilarStory> similar(Article article, int limit) throws IOException {
        var query = new BooleanQuery.Builder();
        keyTerms(article).forEach(word -> query.add(word.query(), Occur.SHOULD));
        var hits = searcher.search(query.build(), limit + 1).scoreDocs;
        var ownScore = Arrays.stream(hits).filter(hit -> isSame(hit, article)).findAny().map(hit -> hit.score)
                .orElse(1f);
        return Arrays.stream(hits)
                .filter(hit -> !isSame(hit, article))
                .map(hit -> new SimilarStory(articles.get(hit.doc), Math.min(1, hit.score / ownScore)))
                .toList();
    }

    private boolean isSame(ScoreDoc hit, Article article) {
        return articles.get(hit.doc).slug().equals(article.slug());
    }

    private List<KeyTerm> keyTerms(Article article) {
        return keyTerms.getOrDefault(article.slug(), List.of());
    }

    /**
     * The most characteristic shared terms as the first story writes them, best first. Words in a headline or standfirst come
     * before new words and names there, and those before words of the text.
     */
    public List<String> sharedWords(Article article, Article other) {
        var others = keyTerms(other).stream().map(KeyTerm::word).collect(Collectors.toSet());
        var shared = keyTerms(article).stream().map(KeyTerm::word).filter(others::contains).toList();
        var heads = TextFolding.of(head(article) + "\n" + head(other));
        var text = head(article) + "\n" + article.body().text();
        var folded = new SpelledText(TextFolding.of(text));
        return Stream.<Predicate<String>>of(word -> StoryTerms.isWord(word) && heads.contains(word),
                word -> StoryTerms.isPair(word) && heads.contains(StoryTerms.plain(word)), StoryTerms::isWord)
                .map(kind -> shared.stream().filter(kind).flatMap(word -> asWritten(word, folded, text).stream())
                        .toList())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String head(Article article) {
        return article.title() + "\n" + article.headline().standfirst();
    }

    /** The first occurrence of the word in the text, where its plural “s” may be removed. */
    private static Optional<String> asWritten(String word, SpelledText folded, String text) {
        var letters = StoryTerms.plain(word);
        return Occurrence.in(folded, List.of(QuerySpellings.term(letters, WordScanner.allWords(letters))))
                .stream()
                .filter(occurrence -> occurrence.end() - occurrence.start() <= letters.length() + MAX_PLURAL_LENGTH)
                .map(occurrence -> text.substring(occurrence.start(), occurrence.end()))
                .findFirst();
    }

}
