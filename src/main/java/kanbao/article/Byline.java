package kanbao.article;

import java.util.LinkedHashMap;
import java.util.List;

/** Who wrote the article: one author or several, each once, or the desk where no one is named. */
public record Byline(List<Author> authors) {

    public Byline {
        var bySlug = new LinkedHashMap<Slug, Author>();
        authors.forEach(author -> bySlug.putIfAbsent(author.slug(), author));
        authors = List.copyOf(bySlug.values());
        if (authors.isEmpty()) {
            throw new IllegalArgumentException("a byline names no one, expected at least the desk");
        }
    }

}
