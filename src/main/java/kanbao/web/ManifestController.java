package kanbao.web;

import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

import kanbao.script.Scripts;
import kanbao.site.Links;

/** Serves the web application manifest (W3C), with which browsers install the site on a home screen. */
@Controller
class ManifestController {

    private static final MediaType TYPE = new MediaType("application", "manifest+json");
    /** {@code --background} of the light scheme in {@code site.css}. */
    private static final String BACKGROUND = "#fdfcf9";

    private final Scripts scripts;
    private final Links links;

    ManifestController(Scripts scripts, Links links) {
        this.scripts = scripts;
        this.links = links;
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Manifest> manifest() {
        return ResponseEntity.ok().contentType(TYPE).body(new Manifest(scripts.site().name(),
                scripts.language().toLanguageTag(), links.front(),
                List.of(icon(Links.SMALL_ICON), icon(Links.LARGE_ICON)), BACKGROUND));
    }

    private Icon icon(int size) {
        return new Icon(links.icon(size), size + "x" + size, MediaType.IMAGE_PNG_VALUE);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Manifest(String name, String lang, String startUrl, List<Icon> icons, String backgroundColor) {}

    /** @param sizes such as {@code 180x180} */
    record Icon(String src, String sizes, String type) {}

}
