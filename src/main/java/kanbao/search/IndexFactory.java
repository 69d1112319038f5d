package kanbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

import kanbao.article.Article;
import kanbao.article.ArticleAddress;

/** Creates, changes and opens Lucene indexes of stories in memory. */
final class IndexFactory {

    private IndexFactory() {
    }

    /** Converts stories to Lucene documents. */
    interface Documents {

        Document of(Article article);

    }

    /** Creates an index of these stories with a single segment. */
    static ByteBuffersDirectory of(Stream<Article> articles, Documents documents) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = writer(directory)) {
            articles.forEach(article -> write(article, documents, writer::addDocument));
            writer.forceMerge(1);
        }
        return directory;
    }

    /** Changes an index. Open searchers still see its former state. */
    static void update(ByteBuffersDirectory directory, Collection<ArticleAddress> removed,
            Collection<Article> articles,
            Documents documents) throws IOException {
        try (var writer = writer(directory)) {
            writer.deleteDocuments(removed.stream().map(IndexFactory::term).toArray(Term[]::new));
            articles.forEach(article -> write(article, documents,
                    document -> writer.updateDocument(term(article.address()), document)));
        }
    }

    private static IndexWriter writer(ByteBuffersDirectory directory) throws IOException {
        return new IndexWriter(directory,
                new IndexWriterConfig(TextTokenizer.CHARACTERS).setSimilarity(Bm25Weights.SIMILARITY)
                        .setMergeScheduler(new SerialMergeScheduler()));
    }

    private static Term term(ArticleAddress address) {
        return new Term(IndexFields.ADDRESS, key(address));
    }

    private static String key(ArticleAddress address) {
        return address.isPage() ? "/" + address.slug() : address.slug().value();
    }

    private interface Writer {

        void write(Document document) throws IOException;

    }

    private static void write(Article article, Documents documents, Writer writer) {
        var document = documents.of(article);
        document.add(new StringField(IndexFields.ADDRESS, key(article.address()), Store.NO));
        document.add(new BinaryDocValuesField(IndexFields.ADDRESS, new BytesRef(key(article.address()))));
        try {
            writer.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the current state of an index, without a query cache. */
    static IndexSearcher searcher(ByteBuffersDirectory directory) throws IOException {
        var searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(Bm25Weights.SIMILARITY);
        searcher.setQueryCache(null);
        return searcher;
    }

    /** The stories by document number; deleted documents get an arbitrary story. */
    static List<Article> byDocument(Collection<Article> articles, IndexSearcher searcher) throws IOException {
        var byKey = articles.stream()
                .collect(Collectors.toMap(article -> key(article.address()), Function.identity()));
        var ordered = new Article[searcher.getIndexReader().maxDoc()];
        if (!articles.isEmpty()) {
            Arrays.fill(ordered, articles.iterator().next());
        }
        for (var leaf : searcher.getLeafContexts()) {
            addStories(leaf, byKey, ordered);
        }
        return List.of(ordered);
    }

    private static void addStories(LeafReaderContext leaf, Map<String, Article> byKey, Article[] ordered)
            throws IOException {
        var slugs = Objects.requireNonNull(leaf.reader().getBinaryDocValues(IndexFields.ADDRESS), IndexFields.ADDRESS);
        var live = leaf.reader().getLiveDocs();
        while (slugs.nextDoc() < leaf.reader().maxDoc()) {
            var article = byKey.get(slugs.binaryValue().utf8ToString());
            if (article != null && (live == null || live.get(slugs.docID()))) {
                ordered[leaf.docBase + slugs.docID()] = article;
            }
        }
    }

}
