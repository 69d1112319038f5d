package kanbao.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.util.StringUtils;

import kanbao.article.Slug;

/** The slugs of stories by their files, as editors name these in other stories. */
final class FileNameIndex {

    private final Map<String, Slug> slugs = new HashMap<>();

    /** Remembers the slug of the story in a file; of two files with one name the first is meant. */
    void add(String path, Slug slug) {
        slugs.putIfAbsent(path, slug);
        slugs.putIfAbsent(lastPart(path), slug);
    }

    /** The slug of the story whose file is named so, beside the file {@code from} or anywhere. */
    Optional<Slug> slug(String reference, String from) {
        if (reference.startsWith("/")) {
            return Optional.ofNullable(slugs.get(reference.substring(1)));
        }
        var beside = StringUtils.cleanPath(from.substring(0, from.lastIndexOf('/') + 1) + reference);
        return Optional.ofNullable(slugs.get(beside)).or(() -> Optional.ofNullable(slugs.get(reference)));
    }

    static String lastPart(String path) {
        var end = path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

}
