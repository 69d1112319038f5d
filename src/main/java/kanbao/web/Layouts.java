package kanbao.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Section;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.site.FeedFormat;
import kanbao.site.Links;
import kanbao.site.Site;
import kanbao.web.Heads.Listed;
import kanbao.web.Layout.Files;
import kanbao.web.Layout.Way;
import kanbao.web.Layout.Ways;

/** Puts the frame around a page. */
@Component
class Layouts {

    /** More than these do not fit the masthead; the foot of the page leads to the archive of all. */
    private static final int SECTIONS_SHOWN = 8;

    private final Heads heads;
    private final Site site;
    private final Links links;
    private final Messages wording;

    Layouts(Heads heads, Site site, Links links, Messages wording) {
        this.heads = heads;
        this.site = site;
        this.links = links;
        this.wording = wording;
    }

    /** Around the front page, which shows these articles first. */
    Layout front(List<Article> shown, Edition edition) {
        return frame(heads.front(shown), links.front(), edition);
    }

    Layout article(Article article, Edition edition) {
        return frame(heads.article(article, edition), links.section(article.section()), edition);
    }

    /** @param section to which the list belongs, or none */
    Layout list(Listed list, @Nullable Section section, Edition edition) {
        return frame(heads.list(list), section == null ? null : links.section(section), edition);
    }

    Layout unlisted(String title, String words, Edition edition) {
        return frame(heads.unlisted(title, words), null, edition);
    }

    /** Around the page that readers search on. */
    Layout search(String title, String words, Edition edition) {
        return frame(heads.search(title, words), links.search(), edition);
    }

    /** Around answers, which are lists of pages that search engines know already. */
    Layout answers(String title, String words, Edition edition) {
        return frame(heads.unlisted(title, words), links.search(), edition);
    }

    private Layout frame(Head head, @Nullable String here, Edition edition) {
        var front = new Link(links.front(), wording.say("nav.front"));
        var sections = new ArrayList<Way>();
        sections.add(new Way(front.href(), front.words(), front.href().equals(here)));
        edition.sections().stream().limit(SECTIONS_SHOWN).map(Listing::subject).forEach(section -> {
            var href = links.section(section);
            sections.add(new Way(href, section.name(), href.equals(here)));
        });
        var archive = new Link(links.archive(), wording.say("nav.archive"));
        var corrections = new Link(links.corrections(), wording.say("corrections.title"));
        var search = new Way(links.search(), wording.say("nav.search"), links.search().equals(here));
        return new Layout(site.language().toLanguageTag(), head, site.name(), wording.today(),
                new Ways(front, archive, corrections, search, files(), sections));
    }

    private Files files() {
        return new Files(links.searchDescription(), links.manifest(),
                links.feed(links.front(), FeedFormat.ATOM.extension()));
    }

}
