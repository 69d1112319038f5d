package kanbao.related;

import java.util.List;

import kanbao.article.Article;

/**
 * A story beside another.
 *
 * @param shared the names of the topics or the words that both share, the most telling first; empty for any other reason
 */
public record RelatedArticle(Article article, Reason reason, List<String> shared) {

    /** Why it is there. */
    public enum Reason {
        /** The editor put it there. */
        EDITOR_PICK,
        /** The two share topics. */
        SHARED_TOPICS,
        /** The two share words that few stories have. */
        SHARED_WORDS,
        /** It is among the latest of the same section. */
        SECTION,
        /** It is among the latest of the paper. */
        NEWEST
    }

    static RelatedArticle because(Reason reason, Article article) {
        return new RelatedArticle(article, reason, List.of());
    }

    /** By what the two share: their topics where there are any, or else these words. */
    static RelatedArticle sharing(List<String> words, Article article, Article with) {
        var topics = article.classification()
                .topics()
                .stream()
                .filter(with.classification().topics()::contains)
                .map(topic -> topic.name())
                .toList();
        return topics.isEmpty()
                ? new RelatedArticle(article, Reason.SHARED_WORDS, words)
                : new RelatedArticle(article, Reason.SHARED_TOPICS, topics);
    }

}
