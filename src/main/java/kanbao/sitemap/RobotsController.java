package kanbao.sitemap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import kanbao.site.Links;
import kanbao.site.PageScript;
import kanbao.site.Settings;

/** {@code /robots.txt}: which paths crawlers may request (RFC 9309). */
@Controller
class RobotsController {

    private static final MediaType TYPE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** Crawlers that collect training data and obey robots.txt, by their operators' documentation. None is a search engine. */
    private static final List<String> TRAINING_CRAWLERS = List.of("Amazonbot", "anthropic-ai", "Applebot-Extended",
            "Bytespider",
            "CCBot", "ClaudeBot", "cohere-training-data-crawler", "Diffbot", "FacebookBot", "Google-Extended", "GPTBot",
            "Meta-ExternalAgent", "omgili");

    private final String robots;

    RobotsController(Settings settings, Links links) {
        var site = settings.site();
        robots = (settings.forbidTraining() ? trainingRules() : "") + """
                User-agent: *
                Disallow: %s?
                Disallow: %s/
                Disallow: %s
                %s
                Sitemap: %s
                Sitemap: %s
                %s""".formatted(links.search(), links.search(), links.pageViews(),
                site.otherScript().isEmpty() ? "" : PageScript.in(true, () -> "Disallow: " + links.search() + "?\n"),
                links.absolute(links.sitemapIndex()), links.absolute(links.newsSitemap()),
                site.otherScript().isEmpty()
                        ? ""
                        : PageScript.in(true, () -> "Sitemap: " + links.absolute(links.newsSitemap()) + "\n"));
    }

    private static String trainingRules() {
        return TRAINING_CRAWLERS.stream().map(name -> "User-agent: " + name + "\n").collect(Collectors.joining())
                + "Disallow: /\n\n";
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok().contentType(TYPE).body(robots);
    }

}
