package kanbao.article;

/** A section of the site, such as 科技. Every article belongs to exactly one. */
public record Section(Slug slug, String name) {

    public Section {
        Preconditions.requireText("name of the section", name);
    }

}
