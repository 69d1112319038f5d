package kanbao.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

import org.springframework.web.util.UriUtils;

import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.site.Site;

/** Names stories for good: {@code tag:news.example.cn,2026-03-02:jinan-lantern-fair} (RFC 4151). */
record StoryIds(Site site) {

    /**
     * Made of the site's host, the day that the story was published on, and its first name: of its {@code aliases} below
     * {@code /articles/} the first, which is the oldest as editors add them, or else its slug.
     */
    String id(Article article, Edition edition) {
        var names = edition.names(article);
        var first = names.size() > 1 ? names.get(1) : names.getFirst();
        var host = site.baseUrl().getHost().toLowerCase(Locale.ROOT);
        var day = article.published().atZone(site.timeZone()).toLocalDate();
        return "tag:" + host + "," + day + ":" + UriUtils.encodePathSegment(first.value(), UTF_8);
    }

}
