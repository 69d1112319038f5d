package kanbao.web;

import java.time.Duration;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kanbao.article.Slug;
import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.script.Scripts;
import kanbao.sharecard.ShareCard;
import kanbao.sharecard.ShareCardStore;

/** Serves the share cards. The address of a card contains a fingerprint of its content. */
@Controller
class CardController {

    private static final CacheControl IMMUTABLE = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    /** In seconds: about the time that it takes to draw the cards that are queued. */
    private static final String RETRY_AFTER = "2";

    private final ShareCardStore cards;
    private final Scripts scripts;

    CardController(ShareCardStore cards, Scripts scripts) {
        this.scripts = scripts;
        this.cards = cards;
    }

    @GetMapping("/cards/{slug}/{name}.png")
    ResponseEntity<Resource> articleCard(@PathVariable String slug, @PathVariable String name, Edition edition) {
        var article = Slug.from(slug).flatMap(edition::article).map(scripts::summary)
                .orElseThrow(NotFoundException::new);
        return response(cards.find(article, name).orElseThrow(NotFoundException::new));
    }

    @GetMapping("/cards/specials/{slug}/{name}.png")
    ResponseEntity<Resource> specialCard(@PathVariable String slug, @PathVariable String name, Edition edition) {
        var listing = Slug.from(slug).flatMap(edition::special).orElseThrow(NotFoundException::new);
        return response(cards.find(scripts.special(listing.special()), name).orElseThrow(NotFoundException::new));
    }

    @GetMapping("/cards/{name}.png")
    ResponseEntity<Resource> siteCard(@PathVariable String name) {
        return response(cards.find(name).orElseThrow(NotFoundException::new));
    }

    private ResponseEntity<Resource> response(ShareCard card) {
        return cards.png(card)
                .map(png -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(IMMUTABLE).body(png))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                        .build());
    }

}
