package kanbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Menu;
import kanbao.article.Section;
import kanbao.article.Special;
import kanbao.edition.Edition;
import kanbao.edition.Listing;
import kanbao.logo.Logos;
import kanbao.script.Scripts;
import kanbao.site.ChineseScript;
import kanbao.site.FeedFormat;
import kanbao.site.Links;
import kanbao.site.ReadingSettingsScript;
import kanbao.web.Heads.ArticleList;
import kanbao.web.Layout.Files;
import kanbao.web.Layout.Navigation;
import kanbao.web.Layout.NavigationLink;
import kanbao.web.Layout.OtherScript;

/** Creates the layout of every page. */
@Component
class Layouts {

    /** The masthead has room for no more; the footer links to the archive, which lists all articles. */
    private static final int MAXIMUM_SECTIONS = 8;

    /** More would push the page itself away. */
    private static final int MAXIMUM_BREAKING = 2;

    private final Heads heads;
    private final Cards cards;
    private final FootViews foot;
    private final @Nullable MastheadLogo logo;
    private final Links links;
    private final Messages messages;
    private final Scripts scripts;

    Layouts(Heads heads, Scripts scripts, Cards cards, FootViews foot, Logos logos, Links links, Messages messages) {
        this.heads = heads;
        this.scripts = scripts;
        this.cards = cards;
        this.foot = foot;
        this.logo = MastheadLogo.of(logos, links);
        this.links = links;
        this.messages = messages;
    }

    /** @param shown the articles for the structured data */
    Layout front(List<Article> shown, Edition edition) {
        return layout(heads.front(shown), links.front(), edition);
    }

    Layout article(Article article, Edition edition) {
        return layout(heads.article(article, edition), links.section(article.section()), edition);
    }

    Layout sitePage(Article page, Edition edition) {
        return layout(heads.sitePage(page), links.sitePage(page.slug()), edition);
    }

    /** @param section the section to which the list belongs, if any */
    Layout list(ArticleList list, @Nullable Section section, Edition edition) {
        return layout(heads.list(list), section == null ? null : links.section(section), edition);
    }

    /** @param shown the specials on this page, in the script of the page */
    Layout specials(ArticleList list, List<Special> shown, Edition edition) {
        return layout(heads.specials(list, shown), null, edition);
    }

    /** The layout of a page that search engines must not index. */
    Layout notIndexed(String title, String description, Edition edition) {
        return layout(heads.notIndexed(title, description), null, edition);
    }

    Layout search(String title, String description, Edition edition) {
        return layout(heads.search(title, description), links.search(), edition);
    }

    /** The layout of search results, which search engines must not index. */
    Layout searchResults(String title, String description, Edition edition) {
        return layout(heads.notIndexed(title, description), links.search(), edition);
    }

    private Layout layout(Head head, @Nullable String current, Edition edition) {
        var front = new Link(links.front(), messages.get("nav.front"));
        var sections = new ArrayList<NavigationLink>();
        sections.add(new NavigationLink(front.href(), front.text(), front.href().equals(current)));
        edition.sections().stream().limit(MAXIMUM_SECTIONS).map(Listing::subject).forEach(section -> {
            var href = links.section(section);
            sections.add(new NavigationLink(href, scripts.text(section.name()), href.equals(current)));
        });
        menu(Menu.NAVIGATION, edition)
                .forEach(page -> sections
                        .add(new NavigationLink(page.href(), page.text(), page.href().equals(current))));
        var archive = new Link(links.archive(), messages.get("nav.archive"));
        var corrections = new Link(links.corrections(), messages.get("corrections.title"));
        var search = new NavigationLink(links.search(), messages.get("nav.search"), links.search().equals(current));
        var files = new Files(links.searchDescription(), links.manifest(),
                links.feed(links.front(), FeedFormat.ATOM.extension()));
        return new Layout(scripts.language().toLanguageTag(), head, scripts.site().name(), messages.today(),
                new Navigation(front, archive, corrections, search, files, sections, foot(edition),
                        otherScript(Objects.requireNonNullElseGet(head.path(), links::front))),
                edition.breaking().stream().limit(MAXIMUM_BREAKING).map(cards::headline).toList(),
                foot.foot(), logo,
                ReadingSettingsScript.TEXT);
    }

    private @Nullable OtherScript otherScript(String path) {
        return scripts.other()
                .map(script -> new OtherScript(links.inOtherScript(path), script.tag(),
                        script == ChineseScript.TRADITIONAL
                                ? messages.get("nav.traditional")
                                : messages.get("nav.simplified")))
                .orElse(null);
    }

    /** The page of all specials if there are any, and the site pages in the foot. */
    private List<Link> foot(Edition edition) {
        var specials = edition.specials().isEmpty()
                ? Stream.<Link>of()
                : Stream.of(new Link(links.specials(), messages.get("special.all")));
        return Stream.concat(specials, menu(Menu.FOOT, edition)).toList();
    }

    private Stream<Link> menu(Menu menu, Edition edition) {
        return edition.pages().stream()
                .filter(page -> Optional.ofNullable(page.placement().page())
                        .filter(placement -> placement.menus().contains(menu)).isPresent())
                .map(page -> new Link(links.sitePage(page.slug()), scripts.text(page.title(), page)));
    }

}
