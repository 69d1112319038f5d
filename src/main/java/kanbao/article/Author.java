package kanbao.article;

/** A person or a desk that writes articles. */
public record Author(Slug slug, String name) {

    public Author {
        Preconditions.requireText("name of the author", name);
    }

}
