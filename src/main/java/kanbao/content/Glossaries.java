package kanbao.content;

import java.util.HashMap;
import java.util.Map;

import kanbao.article.ArticleAddress;
import kanbao.chinese.Glossary;

/**
 * How terms are written in Traditional Chinese.
 *
 * @param site    for all texts
 * @param stories for single stories and pages, by address, besides those of the site
 */
public record Glossaries(Glossary site, Map<ArticleAddress, Glossary> stories) {

    public static final Glossaries NONE = new Glossaries(Glossary.EMPTY, Map.of());

    public Glossaries {
        stories = Map.copyOf(stories);
    }

    /** Joins the terms of the content folders and those of stories. If two folders have a term, the first folder counts. */
    static Glossaries of(Map<String, String> site, Map<ArticleAddress, Map<String, String>> ofStories) {
        var stories = new HashMap<ArticleAddress, Glossary>();
        ofStories.forEach((address, terms) -> {
            if (!terms.isEmpty()) {
                stories.put(address, Glossary.of(terms));
            }
        });
        return site.isEmpty() && stories.isEmpty() ? NONE : new Glossaries(Glossary.of(site), stories);
    }

}
