package kanbao.related;

import java.util.List;

import kanbao.article.Article;

/**
 * A link from one article to a related one.
 *
 * @param shared the names of the topics, or the words, that both articles share, most significant first; empty for other reasons
 */
public record RelatedArticle(Article article, Reason reason, List<String> shared) {

    /** Why the articles are related. */
    public enum Reason {
        /** The editor picked it. */
        EDITOR_PICK,
        /** They share topics. */
        SHARED_TOPICS,
        /** They share words that few stories contain. */
        SHARED_WORDS,
        /** It is one of the latest of the same section. */
        SECTION,
        /** It is one of the latest of the site. */
        NEWEST
    }

    static RelatedArticle of(Reason reason, Article article) {
        return new RelatedArticle(article, reason, List.of());
    }

    /** Uses the shared topics as the reason if there are any, otherwise these words. */
    static RelatedArticle sharing(List<String> words, Article related, Article source) {
        var topics = related.classification()
                .topics()
                .stream()
                .filter(source.classification().topics()::contains)
                .map(topic -> topic.name())
                .toList();
        return topics.isEmpty()
                ? new RelatedArticle(related, Reason.SHARED_WORDS, words)
                : new RelatedArticle(related, Reason.SHARED_TOPICS, topics);
    }

}
