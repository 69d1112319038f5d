package kanbao.web;

import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import jakarta.servlet.http.HttpServletRequest;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.edition.Edition;
import kanbao.readership.Reader;
import kanbao.readership.Readership;
import kanbao.readership.Readership.Outcome;

/** Counts reads: each article page shows a picture of one pixel that no cache keeps. */
@Controller
class ReadController {

    /** One transparent pixel, as a GIF. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    /** What programs call themselves that read for nobody. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i)(?<!cu)bot|crawl|spider|slurp|preview|fetch|monitor|headless|lighthouse|curl|wget|python|java|okhttp|go-http|scrapy");

    private final Readership readership;

    ReadController(Readership readership) {
        this.readership = readership;
    }

    @GetMapping("/reads/{slug}")
    ResponseEntity<byte[]> pixel(@PathVariable String slug, Edition edition, HttpServletRequest request) {
        count(find(slug, edition), edition, request);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_GIF).cacheControl(CacheControl.noStore()).body(PIXEL);
    }

    @PostMapping("/reads/{slug}")
    ResponseEntity<Void> beacon(@PathVariable String slug, Edition edition, HttpServletRequest request) {
        var outcome = count(find(slug, edition), edition, request);
        var status = outcome == Outcome.KEPT_IN_MEMORY ? HttpStatus.ACCEPTED : HttpStatus.NO_CONTENT;
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).build();
    }

    private static Article find(String written, Edition edition) {
        return Slug.from(written).flatMap(edition::known).orElseThrow(NotFoundException::new);
    }

    private Outcome count(Article article, Edition edition, HttpServletRequest request) {
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent != null && isReading(agent, request)
                ? readership.count(edition.names(article), new Reader(request.getRemoteAddr(), agent))
                : Outcome.NOT_COUNTED;
    }

    /** A reader who looks at the page now, on this site: no program, no prefetch, no HEAD, no other site's page. */
    private static boolean isReading(String agent, HttpServletRequest request) {
        return !agent.isBlank() && !PROGRAM.matcher(agent).find() && !"HEAD".equals(request.getMethod())
                && !says(request.getHeader("Sec-Purpose"), "prefetch")
                && !says(request.getHeader("Sec-Fetch-Site"), "cross-site");
    }

    private static boolean says(@Nullable String header, String word) {
        return Objects.requireNonNullElse(header, "").contains(word);
    }

}
