package kanbao.related;

import java.util.List;

import kanbao.article.Article;

/**
 * A link from one article to a related one.
 *
 * @param shared the names of the topics, or the phrases, that both articles share, most significant first; empty for other reasons
 */
public record RelatedArticle(Article article, Reason reason, List<String> shared) {

    /** Why the articles are related. */
    public enum Reason {
        /** The editor picked it. */
        EDITOR_PICK,
        /** They share topics. */
        SHARED_TOPICS,
        /** Their texts are similar. */
        SHARED_WORDS,
        /** It is of the same section, and of about the same time. */
        SECTION,
        /** It is of about the same time. */
        SAME_TIME
    }

    /** Whether the text of both was compared. */
    boolean isByText() {
        return reason == Reason.SHARED_TOPICS || reason == Reason.SHARED_WORDS;
    }

    static RelatedArticle of(Reason reason, Article article) {
        return new RelatedArticle(article, reason, List.of());
    }

    /** Uses the shared topics as the reason if there are any, otherwise these phrases. */
    static RelatedArticle sharing(List<String> phrases, Article related, Article source) {
        var topics = related.classification()
                .topics()
                .stream()
                .filter(source.classification().topics()::contains)
                .map(topic -> topic.name())
                .toList();
        return topics.isEmpty()
                ? new RelatedArticle(related, Reason.SHARED_WORDS, phrases)
                : new RelatedArticle(related, Reason.SHARED_TOPICS, topics);
    }

}
