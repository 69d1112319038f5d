package kanbao.web;

import java.time.Duration;

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
import kanbao.site.Links;

/** Serves the QR code of each article, which leads a phone to its canonical address. */
@Controller
class QrCodeController {

    private static final MediaType SVG = new MediaType("image", "svg+xml");
    private static final CacheControl ONE_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Links links;

    QrCodeController(Links links) {
        this.links = links;
    }

    @GetMapping("/articles/{slug}/qr.svg")
    ResponseEntity<String> code(@PathVariable String slug, Edition edition) {
        var article = Slug.from(slug).flatMap(edition::article).map(Article::slug).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(ONE_DAY)
                .body(QrCodeSvg.of(links.absolute(links.article(article))));
    }

}
