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
 * Has browsers load a page ahead once a reader points at its link (HTML, speculation rules), and nothing for readers who save
 * data. A page that is loaded ahead runs nothing and counts no read.
 */
@Controller
class SpeculationRulesController {

    private static final MediaType TYPE = new MediaType("application", "speculationrules+json");
    private static final String SAVE_DATA = "Save-Data";
    private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Map<String, List<Rule>> rules;

    SpeculationRulesController(Links links) {
        rules = Map.of("prefetch", List.of(new Rule(Map.of("href_matches", links.pagePatterns()), "moderate")));
    }

    @GetMapping("/speculation-rules.json")
    ResponseEntity<Map<String, List<Rule>>> rules(
            @RequestHeader(name = SAVE_DATA, defaultValue = "off") String saveData) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(A_DAY)
                .varyBy(SAVE_DATA)
                .body(saveData.equals("on") ? Map.of() : rules);
    }

    /**
     * One rule as it is written.
     *
     * @param where     which links
     * @param eagerness how sure it has to be that the reader follows one; {@code moderate} is pointing at it
     */
    record Rule(Map<String, List<String>> where, String eagerness) {}

}
