package kanbao.content;

import java.util.List;

import kanbao.article.Article;
import kanbao.article.WithdrawnStory;

/** The pages beside the news, such as {@code /about}: those that are published and those that were withdrawn. */
public record SitePages(List<Article> published, List<WithdrawnStory> withdrawn) {

    public static final SitePages NONE = new SitePages(List.of(), List.of());

    public SitePages {
        published = List.copyOf(published);
        withdrawn = List.copyOf(withdrawn);
    }

}
