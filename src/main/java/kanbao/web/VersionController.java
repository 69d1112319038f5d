package kanbao.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;

/** Serves the current version of an article to open pages, also under its former slugs. */
@Controller
class VersionController {

    @GetMapping("/articles/{slug}/version.txt")
    ResponseEntity<String> version(@PathVariable String slug, Edition edition) {
        var version = Slug.from(slug).flatMap(edition::known).map(Article::version).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(version);
    }

}
