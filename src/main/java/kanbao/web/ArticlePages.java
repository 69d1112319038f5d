package kanbao.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.edition.Edition;
import kanbao.readership.Readership;
import kanbao.site.Links;
import kanbao.web.ArticlePage.Corrected;
import kanbao.web.ArticlePage.Ending;
import kanbao.web.ArticlePage.Opening;
import kanbao.web.ArticlePage.Signature;
import kanbao.web.ArticlePage.Text;

/** Makes the page of an article. */
@Component
class ArticlePages {

    private final Frames frames;
    private final Sidebars sidebars;
    private final Links links;
    private final Wording wording;
    private final Readership readership;

    ArticlePages(Frames frames, Sidebars sidebars, Links links, Wording wording, Readership readership) {
        this.frames = frames;
        this.sidebars = sidebars;
        this.links = links;
        this.wording = wording;
        this.readership = readership;
    }

    ArticlePage page(Article article, Edition edition) {
        var headline = article.headline();
        var frame = frames.article(article, edition);
        var text = new Text(headline.language(), PictureView.of(article.body().lead(), links), article.body().html());
        return new ArticlePage(frame, opening(article, edition), text, ending(article, edition),
                sidebars.beside(article, edition));
    }

    private Opening opening(Article article, Edition edition) {
        var kicker = new ArrayList<Link>();
        kicker.add(new Link(links.section(article.section()), article.section().name()));
        topics(article).stream().findFirst().ifPresent(kicker::add);
        return new Opening(kicker, article.title(), article.headline().standfirst(), signature(article, edition));
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

    private Ending ending(Article article, Edition edition) {
        var corrections = article.provenance()
                .corrections()
                .stream()
                .map(correction -> new Corrected(wording.day(correction.date()), correction.words()))
                .toList();
        return new Ending(article.provenance().sources(), corrections, topics(article),
                neighbour(article, 1, edition), neighbour(article, -1, edition), links.reads(article.slug()));
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
