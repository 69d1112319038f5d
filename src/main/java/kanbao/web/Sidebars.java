package kanbao.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kanbao.article.Article;
import kanbao.article.Section;
import kanbao.edition.Edition;
import kanbao.mostread.MostRead;
import kanbao.mostread.MostReadList;
import kanbao.related.RelatedArticle;
import kanbao.related.RelatedArticles;
import kanbao.site.Links;
import kanbao.web.Sidebar.MostReadBlock;
import kanbao.web.Sidebar.RelatedLink;

/** Creates sidebars. */
@Component
class Sidebars {

    private static final int MOST_READ = 9;

    private final RelatedArticles related;
    private final MostRead mostRead;
    private final Cards cards;
    private final Links links;
    private final Messages messages;

    Sidebars(RelatedArticles related, MostRead mostRead, Cards cards, Links links, Messages messages) {
        this.related = related;
        this.mostRead = mostRead;
        this.cards = cards;
        this.links = links;
        this.messages = messages;
    }

    /** Related articles and the most-read list of the site. */
    Sidebar ofArticle(Article article, Edition edition) {
        return sidebar(related.relatedTo(article, edition).stream().map(this::link).toList(),
                mostRead.top(MOST_READ, edition));
    }

    /** The first {@code length} entries of the most-read list of the site. */
    Sidebar ofFrontPage(int length, Edition edition) {
        return sidebar(List.of(), mostRead.top(length, edition));
    }

    /** The most-read list of the site. */
    Sidebar ofSite(Edition edition) {
        return ofSection(null, edition);
    }

    /** The most-read list of the section, or of the site if it is null. */
    Sidebar ofSection(@Nullable Section section, Edition edition) {
        return sidebar(List.of(),
                section == null ? mostRead.top(MOST_READ, edition) : mostRead.top(MOST_READ, section, edition));
    }

    private RelatedLink link(RelatedArticle article) {
        return new RelatedLink(cards.related(article.article()), messages.reason(article));
    }

    private Sidebar sidebar(List<RelatedLink> related, MostReadList top) {
        return new Sidebar(related, new MostReadBlock(messages.mostReadTitle(top.basis()),
                messages.mostReadBasis(top.basis()), cards.mostRead(top.articles()),
                new Link(links.mostRead(), messages.get("most-read.all"))));
    }

}
