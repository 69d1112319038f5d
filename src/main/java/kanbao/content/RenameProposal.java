package kanbao.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.article.Slug;
import kanbao.article.SlugSimilarity.Form;

/** Finds the story that a dead link probably means: the only one whose slug is like the last part of the link. */
final class RenameProposal {

    private static final Pattern PAGE_SUFFIX = Pattern.compile("(?i)(?:\\.(?:html?|md|markdown|php|aspx?))?/*$");
    private static final Pattern LISTS = Pattern
            .compile("/(?:sections|topics|authors|specials|archive|search|pictures|cards)/.*");
    private static final int INDEXED = 3;
    /** Each needs a comparison with many slugs, so a site with very many dead links gets no more proposals. */
    private static final int MAX_LOOKUPS = 500;

    private final Map<String, List<Named>> byLetters = new HashMap<>();
    private final Map<String, List<Named>> byStart = new HashMap<>();
    private final Map<String, List<Named>> byEnd = new HashMap<>();
    private final Map<String, Optional<Candidate>> found = new HashMap<>();

    RenameProposal(List<Candidate> candidates) {
        for (var candidate : candidates) {
            var named = new Named(Form.of(candidate.article().slug()), candidate);
            add(byLetters, named.form().letters(), named);
            add(byStart, start(named.form().letters()), named);
            add(byEnd, end(named.form().letters()), named);
        }
    }

    private record Named(Form form, Candidate story) {}

    /** Whether the path is that of a list of stories, such as a topic, and not of a story. */
    static boolean isList(String path) {
        return LISTS.matcher(path).matches();
    }

    /** @param path the decoded path of a dead link */
    Optional<Candidate> story(String path) {
        var name = PAGE_SUFFIX.matcher(path).replaceFirst("");
        if (isList(path) || (found.size() >= MAX_LOOKUPS && !found.containsKey(name))) {
            return Optional.empty();
        }
        return found.computeIfAbsent(name, _ -> Slug.from(name.substring(name.lastIndexOf('/') + 1))
                .map(Form::of)
                .filter(form -> !form.letters().isEmpty())
                .flatMap(this::like));
    }

    private Optional<Candidate> like(Form form) {
        var equal = byLetters.getOrDefault(form.letters(), List.of());
        return only(equal.isEmpty()
                ? Stream.concat(byStart.getOrDefault(start(form.letters()), List.of()).stream(),
                        byEnd.getOrDefault(end(form.letters()), List.of()).stream())
                        .filter(named -> named.form().isNear(form))
                        .distinct()
                        .toList()
                : equal);
    }

    private static Optional<Candidate> only(List<Named> stories) {
        return stories.size() == 1 ? Optional.of(stories.getFirst().story()) : Optional.empty();
    }

    private static void add(Map<String, List<Named>> index, String key, Named named) {
        index.computeIfAbsent(key, _ -> new ArrayList<>()).add(named);
    }

    private static String start(String letters) {
        return letters.substring(0, Math.min(INDEXED, letters.length()));
    }

    private static String end(String letters) {
        return letters.substring(Math.max(0, letters.length() - INDEXED));
    }

}
