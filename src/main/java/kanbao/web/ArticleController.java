package kanbao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import kanbao.edition.Edition;
import kanbao.edition.Lookup.Found;
import kanbao.edition.Lookup.Gone;
import kanbao.edition.Lookup.Moved;
import kanbao.edition.Lookup.Unknown;
import kanbao.site.Links;

@Controller
class ArticleController {

    private final ArticlePages pages;
    private final Links links;

    ArticleController(ArticlePages pages, Links links) {
        this.pages = pages;
        this.links = links;
    }

    @GetMapping("/articles/{slug}")
    ModelAndView article(@PathVariable String slug, Edition edition) {
        return switch (edition.find(slug)) {
            case Found(var article) -> new ModelAndView("article", "page", pages.page(article, edition));
            case Moved(var to) -> Redirect.to(links.article(to));
            case Gone(var story) -> throw new WithdrawnException(story);
            case Unknown _ -> throw new NotFoundException();
        };
    }

}
