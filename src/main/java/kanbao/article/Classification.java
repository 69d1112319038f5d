package kanbao.article;

import java.util.LinkedHashMap;
import java.util.List;

/** Where an article is filed: its one section and its topics, the most telling first, each once. */
public record Classification(Section section, List<Topic> topics) {

    public Classification {
        var bySlug = new LinkedHashMap<Slug, Topic>();
        topics.forEach(topic -> bySlug.putIfAbsent(topic.slug(), topic));
        topics = List.copyOf(bySlug.values());
    }

}
