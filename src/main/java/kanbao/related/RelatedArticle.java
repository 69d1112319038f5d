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
        PICKED,
        /** The two share topics. */
        TOPICS,
        /** The two share words that few stories have. */
        WORDS,
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
        var topics = article.filing()
                .topics()
                .stream()
                .filter(with.filing().topics()::contains)
                .map(topic -> topic.name())
                .toList();
        return topics.isEmpty()
                ? new RelatedArticle(article, Reason.WORDS, words)
                : new RelatedArticle(article, Reason.TOPICS, topics);
    }

}
