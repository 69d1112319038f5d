package kanbao.article;

/** A part of the paper, such as 科技; every article is in exactly one. */
public record Section(Slug slug, String name) {

    public Section {
        Preconditions.words("name of the section", name);
    }

}
