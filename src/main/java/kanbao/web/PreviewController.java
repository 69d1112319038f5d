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

import kanbao.article.ArticleAddress;
import kanbao.article.Slug;
import kanbao.edition.ArticleLookup;
import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.site.Links;
import kanbao.site.NotCached;
import kanbao.site.Secret;
import kanbao.site.Settings;

/** Shows unpublished stories to clients that send the preview secret, and 404 to all others. */
@Controller
class PreviewController {

    private final ArticleViews views;
    private final SitePageViews pages;
    private final Links links;
    private final @Nullable Secret secret;

    PreviewController(ArticleViews views, SitePageViews pages, Links links, Settings settings) {
        this.views = views;
        this.pages = pages;
        this.links = links;
        this.secret = settings.previewSecret();
    }

    @NotCached
    @GetMapping("/preview/{slug}")
    ModelAndView preview(@PathVariable String slug, @RequestParam(name = "secret", defaultValue = "") String given,
            Edition edition, HttpServletResponse response) {
        requireSecret(given);
        setPrivate(response);
        return Slug.from(slug)
                .flatMap(story -> edition.unpublished(ArticleAddress.story(story)))
                .map(story -> new ModelAndView("article", "page", views.preview(story, edition)))
                .orElseGet(() -> redirectToArticle(slug, edition));
    }

    @NotCached
    @GetMapping("/preview/pages/{slug}")
    ModelAndView previewPage(@PathVariable String slug,
            @RequestParam(name = "secret", defaultValue = "") String given, Edition edition,
            HttpServletResponse response) {
        requireSecret(given);
        setPrivate(response);
        return Slug.from(slug)
                .flatMap(page -> edition.unpublished(ArticleAddress.page(page)))
                .map(page -> new ModelAndView("page", "page", pages.preview(page, edition)))
                .orElseGet(() -> redirectToPage(slug, edition));
    }

    private ModelAndView redirectToPage(String slug, Edition edition) {
        return edition.findPage(slug) instanceof ArticleLookup.Found(var page)
                ? new ModelAndView(new RedirectView(links.article(page.address())))
                : notFound();
    }

    private static ModelAndView notFound() {
        throw new NotFoundException();
    }

    private void requireSecret(String given) {
        if (secret == null || !secret.matches(given)) {
            throw new NotFoundException();
        }
    }

    /** Nobody may cache or index the page, and its address, which contains the secret, is not sent to other sites. */
    private static void setPrivate(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private ModelAndView redirectToArticle(String slug, Edition edition) {
        var article = Slug.from(slug).flatMap(edition::articleByAnySlug).orElseThrow(NotFoundException::new);
        return new ModelAndView(new RedirectView(links.article(article.slug())));
    }

}
