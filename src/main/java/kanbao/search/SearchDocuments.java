package kanbao.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.article.Topic;
import kanbao.segmentation.TextFolding;

/** Converts stories to the documents of a {@link SearchIndex}. */
final class SearchDocuments implements IndexFactory.Documents {

    /** In folded text. */
    private static final String SENTENCE_ENDS = "。!?;…";

    /** In letters; readers do not type more of a headline. */
    private static final int MAX_PINYIN_LENGTH = 24;
    private static final int MAX_INITIALS_LENGTH = 8;

    private final Pinyin pinyin;

    private final CharacterPairs pairs;

    /** @param pairs counts those of the stories that are converted */
    SearchDocuments(List<Article> articles, CharacterPairs pairs) {
        pinyin = new Pinyin(articles.stream().map(Article::title).map(TextFolding::of));
        this.pairs = pairs;
    }

    @Override
    public Document of(Article article) {
        var document = new Document();
        if (!article.isPage()) {
            addStory(article, document);
        }
        document.add(new TextField(IndexFields.TITLE, TextFolding.of(article.title()), Store.NO));
        parts(article).map(TextFolding::of).forEach(part -> addText(part, document));
        addText(sentences(TextFolding.of(article.body().text())), document);
        pinyin.runs(TextFolding.of(article.title())).forEach(syllables -> addPinyin(syllables, document));
        return document;
    }

    private void addText(String folded, Document document) {
        document.add(new TextField(IndexFields.TEXT, folded, Store.NO));
        pairs.addAll(folded);
    }

    /** Adds what a site page does not have. */
    private static void addStory(Article article, Document document) {
        document.add(new StringField(IndexFields.SECTION, article.section().slug().value(), Store.NO));
        document.add(new LongField(IndexFields.PUBLISHED, article.published().toEpochMilli(), Store.NO));
        article.byline()
                .authors()
                .forEach(author -> document
                        .add(new TextField(IndexFields.BYLINE, TextFolding.of(author.name()), Store.NO)));
    }

    private static Stream<String> parts(Article article) {
        if (article.isPage()) {
            return Stream.of(article.title(), article.headline().standfirst());
        }
        return Stream.of(Stream.of(article.title(), article.headline().standfirst()),
                article.byline().authors().stream().map(Author::name),
                article.classification().topics().stream().map(Topic::name)).flatMap(parts -> parts);
    }

    /** Puts each sentence on a line of its own, so that a phrase does not extend over two. */
    private static String sentences(String folded) {
        var letters = folded.toCharArray();
        for (var at = 0; at < letters.length; at++) {
            if (SENTENCE_ENDS.indexOf(letters[at]) >= 0) {
                letters[at] = '\n';
            }
        }
        return new String(letters);
    }

    private static void addPinyin(List<String> syllables, Document document) {
        for (var start = 0; start < syllables.size(); start++) {
            var rest = syllables.subList(start, syllables.size());
            add(IndexFields.PINYIN, String.join("", rest), MAX_PINYIN_LENGTH, document);
            add(IndexFields.INITIALS,
                    rest.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining()),
                    MAX_INITIALS_LENGTH, document);
        }
    }

    private static void add(String field, String letters, int maxLength, Document document) {
        document.add(new StringField(field, letters.substring(0, Math.min(letters.length(), maxLength)), Store.NO));
    }

}
