package kanbao.sitemap;

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.site.OnlyRoutes;

/** The sitemaps, one for the lists, one for the news, and one for each part of the articles. */
@Controller
class SitemapController {

    private static final MediaType TYPE = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final SitemapFactory sitemaps;

    SitemapController(SitemapFactory sitemaps) {
        this.sitemaps = sitemaps;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> index(Edition edition) {
        return xml(sitemaps.index(edition));
    }

    @OnlyRoutes
    @GetMapping("/sitemaps/{number:[1-9][0-9]{0,5}}.xml")
    ResponseEntity<String> page(@PathVariable int number, Edition edition) {
        return sitemaps.page(number, edition).map(SitemapController::xml)
                .orElseThrow(NotFoundException::new);
    }

    @GetMapping("/sitemaps/lists.xml")
    ResponseEntity<String> lists(Edition edition) {
        return xml(sitemaps.lists(edition));
    }

    @GetMapping("/sitemaps/news.xml")
    ResponseEntity<String> news(Edition edition) {
        return xml(sitemaps.news(edition));
    }

    private static ResponseEntity<String> xml(String text) {
        return ResponseEntity.ok().contentType(TYPE).body(text);
    }

}
