package kanbao.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.UnpublishedStory;
import kanbao.edition.Edition;
import kanbao.site.Site;
import kanbao.web.SitePageView.Footer;

/** Creates the views of the pages beside the news. */
@Component
class SitePageViews {

    private final Layouts layouts;
    private final Sidebars sidebars;
    private final HeadlineBreaks headlines;
    private final ArticleViews articles;
    private final Messages messages;
    private final Site site;

    SitePageViews(Layouts layouts, Sidebars sidebars, HeadlineBreaks headlines, ArticleViews articles,
            Messages messages, Site site) {
        this.layouts = layouts;
        this.sidebars = sidebars;
        this.headlines = headlines;
        this.articles = articles;
        this.messages = messages;
        this.site = site;
    }

    SitePageView page(Article page, Edition edition) {
        return view(page, layouts.sitePage(page, edition), null, edition);
    }

    SitePageView preview(UnpublishedStory story, Edition edition) {
        var page = story.article();
        return view(page, layouts.notIndexed(page.title(), page.teaser(), edition), articles.notice(story), edition);
    }

    private SitePageView view(Article page, Layout layout, @Nullable String notice, Edition edition) {
        return new SitePageView(layout, notice, headlines.mark(page), page.headline().standfirst(),
                messages.ai(page.provenance().ai()), articles.body(page),
                updated(page), new Footer(articles.corrections(page), ArticleViews.sources(page)),
                sidebars.ofSite(edition));
    }

    private @Nullable DisplayTime updated(Article page) {
        var updated = page.dates().updated();
        return updated == null ? null : messages.day(LocalDate.ofInstant(updated, site.timeZone()));
    }

}
