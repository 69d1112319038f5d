package kanbao.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

import kanbao.article.Article;

/** What {@link SimilarStoryFinder} know of each story. */
final class SimilarityDocuments implements IndexFactory.Documents {

    private static final FieldType WEIGHED = weighed();

    @Override
    public Document of(Article article) {
        var document = new Document();
        document.add(new Field(IndexFields.WORDS, new WeightedTermStream(StoryTerms.of(article)), WEIGHED));
        return document;
    }

    private static FieldType weighed() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

}
