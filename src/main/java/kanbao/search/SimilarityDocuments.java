package kanbao.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

import kanbao.article.Article;

/** Converts stories to the documents of {@link SimilarStoryFinder}. */
final class SimilarityDocuments implements IndexFactory.Documents {

    private static final FieldType WEIGHTED = weighted();

    @Override
    public Document of(Article article) {
        var document = new Document();
        document.add(new Field(IndexFields.WORDS, new WeightedTermStream(StoryTerms.of(article)), WEIGHTED));
        return document;
    }

    private static FieldType weighted() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

}
