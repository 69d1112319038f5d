package kanbao.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import jakarta.servlet.http.HttpServletResponse;

import kanbao.article.Slug;
import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.site.Links;
import kanbao.site.Secret;
import kanbao.site.Settings;

/** Shows who knows the secret what readers are not shown; to everybody else there is nothing here. */
@Controller
class PreviewController {

    private final ArticleViews pages;
    private final Links links;
    private final @Nullable Secret secret;

    PreviewController(ArticleViews pages, Links links, Settings settings) {
        this.pages = pages;
        this.links = links;
        this.secret = settings.previewSecret();
    }

    @GetMapping("/preview/{slug}")
    ModelAndView preview(@PathVariable String slug, @RequestParam(name = "secret", defaultValue = "") String given,
            Edition edition, HttpServletResponse response) {
        require(given);
        keepToReader(response);
        return Slug.from(slug)
                .flatMap(edition::waiting)
                .map(story -> new ModelAndView("article", "page", pages.preview(story, edition)))
                .orElseGet(() -> published(slug, edition));
    }

    private void require(String given) {
        if (secret == null || !secret.is(given)) {
            throw new NotFoundException();
        }
    }

    /** Nobody keeps the page, and no other site is told its address. */
    private static void keepToReader(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private ModelAndView published(String slug, Edition edition) {
        var article = Slug.from(slug).flatMap(edition::known).orElseThrow(NotFoundException::new);
        return new ModelAndView(new RedirectView(links.article(article.slug())));
    }

}
