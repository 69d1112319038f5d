package kanbao.article;

/** Someone, or a desk, that writes articles. */
public record Author(Slug slug, String name) {

    public Author {
        Preconditions.words("name of the author", name);
    }

}
