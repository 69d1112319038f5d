package kanbao.article;

import java.util.List;
import java.util.Map;

/**
 * What the files of sections, topics, authors and specials say.
 *
 * @param sections    by their slugs, like the topics and authors
 * @param formerPaths the paths of their pages now, by their former paths and those of their other names; all decoded and in
 *     their normalized spelling
 */
public record Subjects(Map<Slug, Profile> sections, Map<Slug, Profile> topics, Map<Slug, Profile> authors,
        List<Special> specials, Map<String, String> formerPaths) {

    public static final Subjects NONE = new Subjects(Map.of(), Map.of(), Map.of(), List.of(), Map.of());

    public Subjects {
        sections = Map.copyOf(sections);
        topics = Map.copyOf(topics);
        authors = Map.copyOf(authors);
        specials = List.copyOf(specials);
        formerPaths = Map.copyOf(formerPaths);
    }

}
