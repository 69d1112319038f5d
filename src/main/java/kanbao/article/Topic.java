package kanbao.article;

/** A subject that several articles share, such as 人工智能. An article has any number of topics. */
public record Topic(Slug slug, String name) {

    public Topic {
        Preconditions.requireText("name of the topic", name);
    }

}
