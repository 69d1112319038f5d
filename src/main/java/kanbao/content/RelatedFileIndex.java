package kanbao.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.util.StringUtils;

import kanbao.article.Slug;

/** Finds the stories that editors name as related, by their files. */
final class RelatedFileIndex {

    private final Map<String, Slug> slugs = new HashMap<>();

    /** Adds the slug of the story in a file. If two files have the same name, the name refers to the first. */
    void add(String path, Slug slug) {
        slugs.putIfAbsent(path, slug);
        slugs.putIfAbsent(lastPart(path), slug);
    }

    /** Returns the slug of the story in the referenced file, relative to the file {@code from} or anywhere. */
    Optional<Slug> slug(String reference, String from) {
        if (reference.startsWith("/")) {
            return Optional.ofNullable(slugs.get(reference.substring(1)));
        }
        var relative = StringUtils.cleanPath(from.substring(0, from.lastIndexOf('/') + 1) + reference);
        return Optional.ofNullable(slugs.get(relative)).or(() -> Optional.ofNullable(slugs.get(reference)));
    }

    static String lastPart(String path) {
        var end = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

}
