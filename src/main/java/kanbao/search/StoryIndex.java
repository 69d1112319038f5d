package kanbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

import kanbao.article.Article;
import kanbao.article.Slug;

/** The words of one edition, in memory; made once and never changed. */
public final class StoryIndex {

    /** A copy shares more than this with its original; a story in which an editor changed every tenth sentence shares 0.8. */
    private static final double COPY = 0.5;

    private final ByteBuffersDirectory memory;
    private final List<Article> articles;
    private final Map<Slug, Fingerprint> fingerprints;
    private final SimilarStories similarStories;
    private final Matching matching;

    /**
     * @param memory       what {@link StoryDocuments} made, in a single segment
     * @param articles     by the numbers of their documents
     * @param fingerprints of each of them
     */
    StoryIndex(ByteBuffersDirectory memory, List<Article> articles, Map<Slug, Fingerprint> fingerprints)
            throws IOException {
        this.memory = memory;
        this.fingerprints = Map.copyOf(fingerprints);
        var searcher = new IndexSearcher(DirectoryReader.open(memory));
        searcher.setSimilarity(Weights.SIMILARITY);
        searcher.setQueryCache(null);
        this.articles = inOrderOfDocuments(articles, searcher);
        similarStories = new SimilarStories(searcher, this.articles);
        matching = new Matching(searcher, this.articles);
    }

    /** The stories that share the most telling words and topics with this one, the most alike first; never itself. */
    public List<SimilarStory> similar(Article article, int most) {
        try {
            return similarStories.to(article, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stories that match the question; none where it has no words. */
    public Answer answer(Question question) {
        try {
            return matching.to(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether two stories of this edition say the same in nearly the same words, be it in another script. */
    public boolean areCopies(Article one, Article other) {
        return fingerprint(one).resemblance(fingerprint(other)) > COPY;
    }

    /** The memory that it takes, in bytes. */
    public long bytes() {
        try {
            var sum = 0L;
            for (var file : memory.listAll()) {
                sum += memory.fileLength(file);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Fingerprint fingerprint(Article article) {
        return Objects.requireNonNull(fingerprints.get(article.slug()), () -> "no story here: " + article.slug());
    }

    private static List<Article> inOrderOfDocuments(List<Article> articles, IndexSearcher searcher) throws IOException {
        if (articles.isEmpty()) {
            return List.of();
        }
        var numbers = searcher.getLeafContexts().getFirst().reader().getNumericDocValues(Fields.NUMBER);
        var ordered = new Article[articles.size()];
        while (numbers.nextDoc() < ordered.length) {
            ordered[numbers.docID()] = articles.get((int) numbers.longValue());
        }
        return List.of(ordered);
    }

}
