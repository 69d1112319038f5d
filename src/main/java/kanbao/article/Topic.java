package kanbao.article;

/** A subject that articles share, such as 人工智能; an article has any number of them. */
public record Topic(Slug slug, String name) {

    public Topic {
        Preconditions.words("name of the topic", name);
    }

}
