package kanbao.article;

import java.util.LinkedHashMap;
import java.util.List;

/** The authors of an article: at least one, which may be the desk. Duplicates are removed. */
public record Byline(List<Author> authors) {

    public Byline {
        var bySlug = new LinkedHashMap<Slug, Author>();
        authors.forEach(author -> bySlug.putIfAbsent(author.slug(), author));
        authors = List.copyOf(bySlug.values());
        if (authors.isEmpty()) {
            throw new IllegalArgumentException("a byline without authors, expected at least the desk");
        }
    }

}
