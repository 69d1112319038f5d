package kanbao.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.UnpublishedStory;
import kanbao.edition.Edition;
import kanbao.script.Scripts;
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
    private final Scripts scripts;

    SitePageViews(Layouts layouts, Sidebars sidebars, HeadlineBreaks headlines, ArticleViews articles,
            Messages messages, Site site, Scripts scripts) {
        this.scripts = scripts;
        this.layouts = layouts;
        this.sidebars = sidebars;
        this.headlines = headlines;
        this.articles = articles;
        this.messages = messages;
        this.site = site;
    }

    SitePageView page(Article page, Edition edition) {
        var shown = scripts.article(page);
        return view(shown, headlines.mark(page), layouts.sitePage(shown, edition), null, edition);
    }

    SitePageView preview(UnpublishedStory story, Edition edition) {
        var page = scripts.article(story.article());
        return view(page, headlines.mark(story.article()), layouts.notIndexed(page.title(), page.teaser(), edition),
                articles.notice(story), edition);
    }

    private SitePageView view(Article page, String title, Layout layout, @Nullable String notice, Edition edition) {
        return new SitePageView(layout, notice, title, page.headline().standfirst(),
                messages.ai(page.provenance().ai()), articles.body(page),
                updated(page), new Footer(articles.corrections(page), ArticleViews.sources(page)),
                sidebars.ofSite(edition));
    }

    private @Nullable DisplayTime updated(Article page) {
        var updated = page.dates().updated();
        return updated == null ? null : messages.day(LocalDate.ofInstant(updated, site.timeZone()));
    }

}
