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
import kanbao.sharecard.ShareCard;
import kanbao.sharecard.ShareCardStore;

/** The share cards, each at an address that changes with what it shows. */
@Controller
class CardController {

    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    /** In seconds: about as long as the cards take that are being waited for. */
    private static final String RETRY_AFTER = "2";

    private final ShareCardStore cards;

    CardController(ShareCardStore cards) {
        this.cards = cards;
    }

    @GetMapping("/cards/{slug}/{name}.png")
    ResponseEntity<Resource> ofStory(@PathVariable String slug, @PathVariable String name, Edition edition) {
        var story = Slug.from(slug).flatMap(edition::article).orElseThrow(NotFoundException::new);
        return answer(cards.find(story, name).orElseThrow(NotFoundException::new));
    }

    @GetMapping("/cards/{name}.png")
    ResponseEntity<Resource> ofPaper(@PathVariable String name) {
        return answer(cards.find(name).orElseThrow(NotFoundException::new));
    }

    private ResponseEntity<Resource> answer(ShareCard card) {
        return cards.png(card)
                .map(bytes -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(FOR_GOOD).body(bytes))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                        .build());
    }

}
