package kanbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

import kanbao.article.Article;

/** What the stories of one edition say, in memory; made once and never changed. */
public final class StoryIndex {

    private final ByteBuffersDirectory memory;
    /** So many answers are kept, those that were last asked for: readers ask the same. In memory about 3 MB. */
    private static final int KEPT = 500;

    private final Matching matching;
    private final Map<Question, Answer> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > KEPT;
        }

    });

    private StoryIndex(ByteBuffersDirectory memory, List<Article> articles) throws IOException {
        this.memory = memory;
        var searcher = new IndexSearcher(DirectoryReader.open(memory));
        searcher.setSimilarity(Weights.SIMILARITY);
        searcher.setQueryCache(null);
        matching = new Matching(searcher, Indexing.inOrder(articles, searcher));
    }

    static StoryIndex of(List<Article> articles) throws IOException, InterruptedException, ExecutionException {
        return new StoryIndex(Indexing.of(articles, new StoryDocuments(articles)), articles);
    }

    /** The stories that match the question; none where it has no words. */
    public Answer answer(Question question) {
        var known = kept.get(question);
        if (known != null) {
            return known;
        }
        try {
            var answer = matching.to(question);
            kept.put(question, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

}
