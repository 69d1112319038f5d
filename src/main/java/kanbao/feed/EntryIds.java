package kanbao.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

import org.springframework.web.util.UriUtils;

import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.site.Site;

/** Names stories for good: {@code tag:news.example.cn,2026:jinan-lantern-fair} (RFC 4151). */
record EntryIds(Site site) {

    /**
     * Made of the site's host, the year that the story was published in, and its first name: of its {@code aliases} below
     * {@code /articles/} the first, which is the oldest as editors add them, or else its slug.
     */
    String id(Article article, Edition edition) {
        var names = edition.names(article);
        var first = names.size() > 1 ? names.get(1) : names.getFirst();
        var host = site.baseUrl().getHost().toLowerCase(Locale.ROOT);
        var year = article.published().atZone(site.timeZone()).getYear();
        return "tag:" + host + ",%04d".formatted(year) + ":" + UriUtils.encodePathSegment(first.value(), UTF_8);
    }

}
