package kanbao.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import kanbao.site.Links;

/**
 * Serves the speculation rules (HTML): browsers prefetch a page when the reader points at its link, except for readers who save
 * data. A prefetched page runs no script and counts no page view.
 */
@Controller
class SpeculationRulesController {

    private static final MediaType TYPE = new MediaType("application", "speculationrules+json");
    private static final String SAVE_DATA = "Save-Data";
    private static final CacheControl ONE_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Map<String, List<Rule>> rules;

    SpeculationRulesController(Links links) {
        rules = Map.of("prefetch", List.of(new Rule(Map.of("href_matches", links.pagePatterns()), "moderate")));
    }

    @GetMapping(Links.SPECULATION_RULES)
    ResponseEntity<Map<String, List<Rule>>> rules(
            @RequestHeader(name = SAVE_DATA, defaultValue = "off") String saveData) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(ONE_DAY)
                .varyBy(SAVE_DATA)
                .body(saveData.equals("on") ? Map.of() : rules);
    }

    /** A prefetch rule; {@code moderate} eagerness waits until the reader points at the link. */
    record Rule(Map<String, List<String>> where, String eagerness) {}

}
