package kanbao.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.UnpublishedStory;
import kanbao.edition.Edition;
import kanbao.pageviews.PageViews;
import kanbao.site.Links;
import kanbao.web.ArticleView.Corrected;
import kanbao.web.ArticleView.Ending;
import kanbao.web.ArticleView.Open;
import kanbao.web.ArticleView.Opening;
import kanbao.web.ArticleView.Signature;
import kanbao.web.ArticleView.Text;

/** Makes the page of an article. */
@Component
class ArticleViews {

    private final Layouts frames;
    private final Sidebars sidebars;
    private final Links links;
    private final Messages wording;
    private final PageViews readership;

    ArticleViews(Layouts frames, Sidebars sidebars, Links links, Messages wording, PageViews readership) {
        this.frames = frames;
        this.sidebars = sidebars;
        this.links = links;
        this.wording = wording;
        this.readership = readership;
    }

    ArticleView page(Article article, Edition edition) {
        var frame = frames.article(article, edition);
        return new ArticleView(frame, opening(article, null, edition), text(article),
                ending(article, neighbour(article, 1, edition), neighbour(article, -1, edition), open(article)),
                sidebars.beside(article, edition));
    }

    /** The page of a story that readers are not shown: as it would be, but for what comes of the stories around it. */
    ArticleView preview(UnpublishedStory story, Edition edition) {
        var article = story.article();
        return new ArticleView(frames.unlisted(article.title(), article.teaser(), edition),
                opening(article, notice(story), edition), text(article), ending(article, null, null, null),
                sidebars.besideList(null, edition));
    }

    private String notice(UnpublishedStory story) {
        return switch (story.reason()) {
            case DRAFT -> wording.say("preview.draft");
            case EMBARGO -> wording.say("preview.embargo", wording.minute(story.article().published()).words());
            case ENDED -> wording.say("preview.ended");
        };
    }

    private Text text(Article article) {
        return new Text(article.headline().language(), PictureView.of(article.body().lead(), links),
                article.body().html());
    }

    private Open open(Article article) {
        return new Open(links.reads(article.slug()), links.version(article.slug()), article.version());
    }

    private Opening opening(Article article, @Nullable String notice, Edition edition) {
        var kicker = new ArrayList<Link>();
        kicker.add(new Link(links.section(article.section()), article.section().name()));
        topics(article).stream().findFirst().ifPresent(kicker::add);
        return new Opening(notice, kicker, article.title(), article.headline().standfirst(),
                signature(article, edition));
    }

    private Signature signature(Article article, Edition edition) {
        var authors = article.byline()
                .authors()
                .stream()
                .map(author -> new Link(links.author(author), author.name()))
                .toList();
        return new Signature(authors, wording.minute(article.published()), wording.update(article),
                wording.say("article.minutes", article.body().length().minutes()),
                wording.say("article.reads", readership.reads(edition.names(article))));
    }

    private Ending ending(Article article, @Nullable Link previous, @Nullable Link next, @Nullable Open open) {
        var corrections = article.provenance()
                .corrections()
                .stream()
                .map(correction -> new Corrected(wording.day(correction.date()), correction.words()))
                .toList();
        return new Ending(article.provenance().sources(), corrections, topics(article), previous, next, open);
    }

    private List<Link> topics(Article article) {
        return article.filing().topics().stream().map(topic -> new Link(links.topic(topic), topic.name())).toList();
    }

    private @Nullable Link neighbour(Article article, int step, Edition edition) {
        var section = edition.section(article.section().slug()).orElseThrow().newest();
        var at = Collections.binarySearch(section, article, Article.NEWEST_FIRST) + step;
        if (at < 0 || at >= section.size()) {
            return null;
        }
        return new Link(links.article(section.get(at).slug()), section.get(at).title());
    }

}
