package kanbao.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.edition.ArticleLookup.Found;
import kanbao.edition.ArticleLookup.Moved;
import kanbao.edition.ArticleLookup.NotFound;
import kanbao.edition.ArticleLookup.Withdrawn;
import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.site.OnlyRoutes;

@Controller
class ArticleController {

    private final ArticleViews views;

    ArticleController(ArticleViews views) {
        this.views = views;
    }

    @OnlyRoutes
    @GetMapping("/articles/{slug}")
    ModelAndView article(@PathVariable String slug, Edition edition) {
        return switch (edition.find(slug)) {
            case Found(var article) -> new ModelAndView("article", "page", views.article(article, edition));
            case Moved _,NotFound _ -> throw new NotFoundException();
            case Withdrawn(var story) -> throw new WithdrawnException(story);
        };
    }

    /** The current version of the article, for open pages, also under its former slugs. */
    @GetMapping("/articles/{slug}/version.txt")
    ResponseEntity<String> version(@PathVariable String slug, Edition edition) {
        var version = Slug.from(slug).flatMap(edition::articleByAnySlug).map(Article::version)
                .orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(version);
    }

}
