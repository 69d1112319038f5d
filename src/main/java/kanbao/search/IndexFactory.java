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
import kanbao.article.Slug;

/** Makes indexes of stories in memory, and opens them. */
final class IndexFactory {

    private IndexFactory() {
    }

    /** What an index knows of a story. */
    interface Documents {

        Document of(Article article);

    }

    /** An index of these stories, in a single segment. */
    static ByteBuffersDirectory of(Stream<Article> articles, Documents documents) throws IOException {
        var memory = new ByteBuffersDirectory();
        try (var writer = writer(memory)) {
            articles.forEach(article -> write(article, documents, writer));
            writer.forceMerge(1);
        }
        return memory;
    }

    /** Changes an index; who has it open goes on to see it as it was. */
    static void change(ByteBuffersDirectory memory, Collection<Slug> gone, Collection<Article> articles,
            Documents documents) throws IOException {
        try (var writer = writer(memory)) {
            writer.deleteDocuments(gone.stream().map(IndexFactory::term).toArray(Term[]::new));
            articles.forEach(article -> write(article, documents, writer));
        }
    }

    private static IndexWriter writer(ByteBuffersDirectory memory) throws IOException {
        return new IndexWriter(memory,
                new IndexWriterConfig(TextTokenizer.CHARACTERS).setSimilarity(Bm25Weights.SIMILARITY)
                        .setMergeScheduler(new SerialMergeScheduler()));
    }

    private static Term term(Slug slug) {
        return new Term(IndexFields.SLUG, slug.value());
    }

    private static void write(Article article, Documents documents, IndexWriter writer) {
        var document = documents.of(article);
        document.add(new StringField(IndexFields.SLUG, article.slug().value(), Store.NO));
        document.add(new BinaryDocValuesField(IndexFields.SLUG, new BytesRef(article.slug().value())));
        try {
            writer.updateDocument(term(article.slug()), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Searches an index as it is now, and keeps nothing of what was searched. */
    static IndexSearcher searcher(ByteBuffersDirectory memory) throws IOException {
        var searcher = new IndexSearcher(DirectoryReader.open(memory));
        searcher.setSimilarity(Bm25Weights.SIMILARITY);
        searcher.setQueryCache(null);
        return searcher;
    }

    /** The stories by the numbers of their documents; any story in place of documents that are gone. */
    static List<Article> byDocument(Collection<Article> articles, IndexSearcher searcher) throws IOException {
        var bySlug = articles.stream()
                .collect(Collectors.toMap(article -> article.slug().value(), Function.identity()));
        var ordered = new Article[searcher.getIndexReader().maxDoc()];
        if (!articles.isEmpty()) {
            Arrays.fill(ordered, articles.iterator().next());
        }
        for (var leaf : searcher.getLeafContexts()) {
            place(leaf, bySlug, ordered);
        }
        return List.of(ordered);
    }

    private static void place(LeafReaderContext leaf, Map<String, Article> bySlug, Article[] ordered)
            throws IOException {
        var slugs = Objects.requireNonNull(leaf.reader().getBinaryDocValues(IndexFields.SLUG), IndexFields.SLUG);
        var live = leaf.reader().getLiveDocs();
        while (slugs.nextDoc() < leaf.reader().maxDoc()) {
            var article = bySlug.get(slugs.binaryValue().utf8ToString());
            if (article != null && (live == null || live.get(slugs.docID()))) {
                ordered[leaf.docBase + slugs.docID()] = article;
            }
        }
    }

}
