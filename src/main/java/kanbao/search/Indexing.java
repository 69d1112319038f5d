package kanbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

import kanbao.article.Article;

/** Makes indexes of stories in memory, with all processors, and opens them. */
final class Indexing {

    private Indexing() {
    }

    /** What an index knows of a story. */
    interface Documents {

        Document of(Article article);

    }

    /** An index of these stories, in a single segment. */
    static ByteBuffersDirectory of(List<Article> articles, Documents documents) throws IOException {
        var memory = new ByteBuffersDirectory();
        var config = new IndexWriterConfig(Tokens.CHARACTERS).setSimilarity(Weights.SIMILARITY)
                .setMergeScheduler(new SerialMergeScheduler());
        try (var writer = new IndexWriter(memory, config)) {
            IntStream.range(0, articles.size())
                    .parallel()
                    .forEach(number -> write(documents.of(articles.get(number)), number, writer));
            writer.forceMerge(1);
        }
        return memory;
    }

    private static void write(Document document, int number, IndexWriter writer) {
        document.add(new NumericDocValuesField(Fields.NUMBER, number));
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Searches an index that does not change, and keeps nothing of what was searched. */
    static IndexSearcher searcher(ByteBuffersDirectory memory) throws IOException {
        var searcher = new IndexSearcher(DirectoryReader.open(memory));
        searcher.setSimilarity(Weights.SIMILARITY);
        searcher.setQueryCache(null);
        return searcher;
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
