package kanbao.search;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;

import kanbao.article.Article;
import kanbao.article.Slug;

/** Makes the index of some stories. */
final class Indexing {

    private final List<Article> articles;
    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
    private final Map<Slug, Fingerprint> fingerprints = new ConcurrentHashMap<>();
    private final StoryDocuments documents = new StoryDocuments();
    private final AtomicInteger next = new AtomicInteger();

    private Indexing(List<Article> articles) {
        this.articles = articles;
    }

    /** The index of these stories, made by so many threads at once. */
    static StoryIndex of(List<Article> articles, int threads)
            throws IOException, InterruptedException, ExecutionException {
        return new Indexing(articles).index(threads);
    }

    private StoryIndex index(int threads) throws IOException, InterruptedException, ExecutionException {
        var config = new IndexWriterConfig(Tokens.CHARACTERS).setSimilarity(Weights.SIMILARITY)
                .setMergeScheduler(new SerialMergeScheduler());
        try (var writer = new IndexWriter(memory, config);
                var workers = Executors.newFixedThreadPool(threads,
                        Thread.ofPlatform().name("index").daemon().factory())) {
            Callable<Integer> work = () -> write(writer);
            for (var done : workers.invokeAll(Collections.nCopies(threads, work))) {
                done.get();
            }
            writer.forceMerge(1);
        }
        return new StoryIndex(memory, articles, fingerprints);
    }

    /** Writes stories as long as there are any, and returns how many. */
    private int write(IndexWriter writer) throws IOException {
        var written = 0;
        for (var number = next.getAndIncrement(); number < articles.size(); number = next.getAndIncrement()) {
            var article = articles.get(number);
            var words = StoryWords.of(article);
            fingerprints.put(article.slug(), new Fingerprint(article));
            writer.addDocument(documents.document(number, article, words));
            written++;
        }
        return written;
    }

}
