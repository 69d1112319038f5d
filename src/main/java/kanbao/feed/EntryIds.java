package kanbao.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

import org.springframework.web.util.UriUtils;

import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.site.PageScript;
import kanbao.site.Site;

/** Creates permanent ids for articles: tag URIs (RFC 4151) such as {@code tag:news.example.cn,2026:jinan-lantern-fair}. */
record EntryIds(Site site) {

    /**
     * The id has the site's host, the year of publication, and the article's first slug: the first of its {@code aliases} below
     * {@code /articles/} (editors list the oldest first), or the current slug if there is none.
     */
    String id(Article article, Edition edition) {
        var names = edition.allSlugs(article);
        var first = names.size() > 1 ? names.get(1) : names.getFirst();
        var host = site.baseUrl().getHost().toLowerCase(Locale.ROOT);
        var year = article.published().atZone(site.timeZone()).getYear();
        return "tag:" + host + ",%04d".formatted(year) + ":" + script()
                + UriUtils.encodePathSegment(first.value(), UTF_8);
    }

    /** Converted text is another entry: a reader who has both feeds would otherwise see only one of the two. */
    private String script() {
        return PageScript.isOther()
                ? site.otherScript().map(script -> script.prefix().substring(1) + "/").orElse("")
                : "";
    }

}
