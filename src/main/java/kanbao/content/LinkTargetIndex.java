package kanbao.content;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.Slug;

/**
 * Finds the stories that links lead to, by the names that editors write: the path or name of the file, the slug, the title, or an alias, in
 * this order. Upper and lower case are equal, and the extension is optional.
 *
 * @param <T> what is known about a story
 */
final class LinkTargetIndex<T> {

    private static final Pattern EXTENSION = Pattern.compile("\\.(?:md|markdown|mdown|mkd|html?)$");
    private static final Pattern INDEX = Pattern.compile("(.+)/_?index(?:\\.[a-z]{2}(?:[-_][a-z]+)?)?");

    private final Map<String, List<Entry<T>>> names = new HashMap<>();
    private final Map<String, T> words = new HashMap<>();
    private final Map<Slug, T> slugs = new HashMap<>();
    private final Map<String, T> titles = new HashMap<>();
    private final Map<String, T> aliases = new HashMap<>();

    /** @param path of the file, normalized and without extension; of a folder whose index file it is, the path of the folder */
    private record Entry<T>(String path, T story) {}

    /** @param file the path of the file of the story */
    void add(String file, T story) {
        var path = path(file);
        addPath(path, story);
        var index = INDEX.matcher(path);
        if (index.matches()) {
            addPath(index.group(1), story);
        }
        words.putIfAbsent(normalized(StoryFileName.of(file).name()), story);
    }

    /** Adds the names that are known of a story without errors. */
    void add(Slug slug, String title, List<FormerAddress> formerAddresses, T story) {
        slugs.putIfAbsent(slug, story);
        titles.putIfAbsent(normalized(title), story);
        for (var old : formerAddresses) {
            aliases.putIfAbsent(withoutSlashes(path(old.path())), story);
        }
    }

    private void addPath(String path, T story) {
        names.computeIfAbsent(lastName(path), _ -> new ArrayList<>()).add(new Entry<>(path, story));
    }

    /**
     * Finds the story with this name, the one nearest to the story that refers to it first.
     *
     * @param from the path of the file with the link
     */
    Optional<T> find(String reference, String from) {
        var name = path(reference);
        var plain = withoutSlashes(name);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return byPath(name, from)
                .or(() -> first(words.get(lastName(plain)), titles.get(normalized(reference)), aliases.get(plain)))
                .or(() -> Slug.from(lastName(plain)).flatMap(slug -> Optional.ofNullable(slugs.get(slug))));
    }

    private Optional<T> byPath(String name, String from) {
        var folder = normalized(from.substring(0, from.lastIndexOf('/') + 1));
        var beside = resolved(name.startsWith("/") ? name : folder + name);
        var plain = resolved(name);
        var entries = names.getOrDefault(lastName(plain), List.of());
        return entries.stream().filter(entry -> entry.path().equals(beside))
                .findFirst()
                .or(() -> entries.stream().filter(entry -> isSame(entry.path(), plain)).findFirst())
                .or(() -> entries.stream().filter(entry -> entries.size() == 1 && plain.contains("/")).findFirst())
                .map(Entry::story);
    }

    /** Whether one path is the end of the other: links and content folders can begin at different folders. */
    private static boolean isSame(String path, String reference) {
        return ("/" + path).endsWith("/" + reference) || ("/" + reference).endsWith("/" + path);
    }

    @SafeVarargs
    private static <T> Optional<T> first(@Nullable T... found) {
        return Stream.of(found).filter(Objects::nonNull).findFirst();
    }

    private static String path(String reference) {
        return EXTENSION.matcher(normalized(reference).replace('\\', '/')).replaceFirst("");
    }

    /** Removes dots and the slashes at both ends. */
    private static String resolved(String path) {
        var parts = new ArrayList<String>();
        for (var part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String withoutSlashes(String path) {
        return path.replaceFirst("^/+", "").replaceFirst("/+$", "");
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

}
