package kanbao.article;

import java.util.List;

/** Who wrote the article: one author or several, or the desk where no one is named. */
public record Byline(List<Author> authors) {

    public Byline {
        authors = List.copyOf(authors);
        if (authors.isEmpty()) {
            throw new IllegalArgumentException("a byline names no one, expected at least the desk");
        }
    }

}
