package kanbao.article;

import java.util.List;

/** Where an article is filed: its one section and its topics, the most telling first. */
public record Filing(Section section, List<Topic> topics) {

    public Filing {
        topics = List.copyOf(topics);
    }

}
