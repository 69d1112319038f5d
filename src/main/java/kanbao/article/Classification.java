package kanbao.article;

import java.util.LinkedHashMap;
import java.util.List;

/** The section of an article, and its topics, most important first. Duplicates are removed. */
public record Classification(Section section, List<Topic> topics) {

    public Classification {
        var bySlug = new LinkedHashMap<Slug, Topic>();
        topics.forEach(topic -> bySlug.putIfAbsent(topic.slug(), topic));
        topics = List.copyOf(bySlug.values());
    }

}
