package kanbao.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.UnpublishedStory;
import kanbao.edition.Edition;
import kanbao.pageviews.PageViews;
import kanbao.script.Scripts;
import kanbao.site.Links;
import kanbao.web.ArticleView.Body;
import kanbao.web.ArticleView.DatedCorrection;
import kanbao.web.ArticleView.Footer;
import kanbao.web.ArticleView.Header;
import kanbao.web.ArticleView.Metadata;
import kanbao.web.ArticleView.SpecialLine;
import kanbao.web.ArticleView.Script;
import kanbao.web.ArticleView.Sharing;
import kanbao.web.ArticleView.SourceLink;
import kanbao.web.Sidebar.RelatedLink;

/** Creates the views of articles and previews. */
@Component
class ArticleViews {

    /** Two rows of two. */
    private static final int READ_NEXT = 4;

    private final Layouts layouts;
    private final Sidebars sidebars;
    private final HeadlineBreaks headlines;
    private final Links links;
    private final Messages messages;
    private final PageViews pageViews;
    private final Scripts scripts;
    private final boolean isExport;

    ArticleViews(Layouts layouts, Sidebars sidebars, HeadlineBreaks headlines, Links links, Messages messages,
            PageViews pageViews, Scripts scripts, Environment environment) {
        this.isExport = environment.matchesProfiles("export");
        this.scripts = scripts;
        this.layouts = layouts;
        this.sidebars = sidebars;
        this.headlines = headlines;
        this.links = links;
        this.messages = messages;
        this.pageViews = pageViews;
    }

    ArticleView article(Article article, Edition edition) {
        var shown = scripts.article(article);
        var layout = layouts.article(shown, edition);
        var sidebar = sidebars.ofArticle(article, edition);
        return new ArticleView(layout, header(shown, headlines.mark(article), null, edition), body(shown),
                footer(article, shown, sidebar.related(), edition), sidebar);
    }

    /** The page of an unpublished story, without links to the previous and next article and without related articles. */
    ArticleView preview(UnpublishedStory story, Edition edition) {
        var article = scripts.article(story.article());
        return new ArticleView(layouts.notIndexed(article.title(), article.teaser(), edition),
                header(article, headlines.mark(story.article()), notice(story), edition), body(article),
                new Footer(credits(article, false), sources(article), corrections(article), topics(article), null,
                        List.of(),
                        "", null, null, null),
                sidebars.ofSite(edition));
    }

    String notice(UnpublishedStory story) {
        return switch (story.reason()) {
            case DRAFT -> messages.get("preview.draft");
            case EMBARGO -> messages.get("preview.embargo", messages.minute(story.article().published()).text());
            case EXPIRED -> messages.get("preview.expired");
        };
    }

    Body body(Article article) {
        return new Body(article.headline().language(), PictureView.of(article.body().leadPicture(), links),
                article.body().html(), article.body().hasContents() ? article.body().contents() : null);
    }

    private Sharing sharing(Article article) {
        return new Sharing(links.absolute(links.article(article.slug())), links.qrCode(article.slug()),
                article.body().isLong());
    }

    private Script script(Article article) {
        return new Script(links.pageViews(article.slug()), !isExport,
                links.version(article.slug()), article.version());
    }

    private Header header(Article article, String title, @Nullable String notice, Edition edition) {
        var kicker = new ArrayList<Link>();
        kicker.add(new Link(links.section(article.section()), article.section().name()));
        topics(article).stream()
                .filter(topic -> !topic.text().equals(article.section().name()))
                .findFirst()
                .ifPresent(kicker::add);
        return new Header(notice, kicker, title, article.headline().standfirst(),
                specials(article, edition), metadata(article, edition));
    }

    private Metadata metadata(Article article, Edition edition) {
        var authors = article.byline()
                .authors()
                .stream()
                .map(author -> new Link(links.author(author), author.name()))
                .toList();
        return new Metadata(authors, credits(article, true), messages.ai(article.provenance().ai()),
                messages.minute(article.published()), messages.update(article),
                messages.readTime(article.body().length().minutes()),
                messages.views(pageViews.views(edition.allSlugs(article))));
    }

    private Footer footer(Article article, Article shown, List<RelatedLink> related, Edition edition) {
        var readNext = article.body().isLong() ? related.stream().limit(READ_NEXT).toList() : List.<RelatedLink>of();
        var special = edition.specialsOf(article).stream().filter(part -> part.listing().articles().size() > 1)
                .findFirst();
        var neighbours = special.isPresent()
                ? messages.get("article.special-previous-next")
                : messages.get("article.previous-next");
        var previous = special.map(part -> part.previous().map(headlines::link).orElse(null))
                .orElseGet(() -> special.isPresent() ? null : neighbour(article, 1, edition));
        var next = special.map(part -> part.next().map(headlines::link).orElse(null))
                .orElseGet(() -> special.isPresent() ? null : neighbour(article, -1, edition));
        return new Footer(credits(shown, false), sources(shown), corrections(shown), topics(shown),
                sharing(article), readNext, neighbours, previous, next, script(article));
    }

    private List<SpecialLine> specials(Article article, Edition edition) {
        return edition.specialsOf(article).stream().map(part -> {
            var special = part.special();
            return new SpecialLine(
                    special.isSeries() ? messages.get("special.series") : messages.get("special.special"),
                    new Link(links.special(special.slug()), scripts.text(special.title())),
                    messages.get("special.position", part.index() + 1, part.listing().articles().size()));
        }).toList();
    }

    private List<String> credits(Article article, boolean isInByline) {
        return article.provenance().credits(isInByline).stream().map(messages::credit).toList();
    }

    static List<SourceLink> sources(Article article) {
        var original = article.provenance().original();
        return article.provenance()
                .sources()
                .stream()
                .map(source -> new SourceLink(source.name(), source.link(),
                        original != null && original.equals(source.link())))
                .toList();
    }

    List<DatedCorrection> corrections(Article article) {
        return article.provenance()
                .corrections()
                .stream()
                .map(correction -> new DatedCorrection(messages.day(correction.date()), correction.text()))
                .toList();
    }

    private List<Link> topics(Article article) {
        return article.classification().topics().stream().map(topic -> new Link(links.topic(topic), topic.name()))
                .toList();
    }

    private @Nullable HeadlineLink neighbour(Article article, int offset, Edition edition) {
        var section = edition.section(article.section().slug()).orElseThrow().newest();
        var index = Collections.binarySearch(section, article, Article.NEWEST_FIRST) + offset;
        if (index < 0 || index >= section.size()) {
            return null;
        }
        return headlines.link(section.get(index));
    }

}
