package kanbao.search;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

import kanbao.article.Article;

/** Makes an index of stories in memory, with all processors. */
final class Indexing {

    private final List<Article> articles;
    private final Documents documents;
    private final AtomicInteger next = new AtomicInteger();

    private Indexing(List<Article> articles, Documents documents) {
        this.articles = articles;
        this.documents = documents;
    }

    /** What an index knows of a story. */
    interface Documents {

        Document of(Article article);

    }

    /** An index of these stories, in a single segment. */
    static ByteBuffersDirectory of(List<Article> articles, Documents documents)
            throws IOException, InterruptedException, ExecutionException {
        return new Indexing(articles, documents).index(Runtime.getRuntime().availableProcessors());
    }

    private ByteBuffersDirectory index(int threads) throws IOException, InterruptedException, ExecutionException {
        var memory = new ByteBuffersDirectory();
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
        return memory;
    }

    /** Writes stories as long as there are any, and returns how many. */
    private int write(IndexWriter writer) throws IOException {
        var written = 0;
        for (var number = next.getAndIncrement(); number < articles.size(); number = next.getAndIncrement()) {
            var document = documents.of(articles.get(number));
            document.add(new NumericDocValuesField(Fields.NUMBER, number));
            writer.addDocument(document);
            written++;
        }
        return written;
    }

    /** The stories in the order of their documents, which is another when several threads have written them. */
    static List<Article> inOrder(List<Article> articles, IndexSearcher searcher) throws IOException {
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
