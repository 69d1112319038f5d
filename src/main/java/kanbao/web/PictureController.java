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

import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;
import kanbao.picture.PictureFile;
import kanbao.variant.VariantStore;

/** The pictures of the articles, each at an address that changes with its bytes. */
@Controller
class PictureController {

    /** A picture opened on its own may do nothing: an SVG cannot run script or load anything. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";
    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Where a variant cannot be made now, it may be made soon. */
    private static final CacheControl FOR_A_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    /** The file has changed, and the next edition shows what it is now: no cache should remember that it was missed. */
    private static final ResponseEntity<Resource> SOON_ANOTHER = ResponseEntity
            .status(HttpStatus.SERVICE_UNAVAILABLE)
            .header(HttpHeaders.RETRY_AFTER, "2")
            .cacheControl(CacheControl.noStore())
            .build();

    private final VariantStore variants;

    PictureController(VariantStore variants) {
        this.variants = variants;
    }

    @GetMapping("/pictures/{fingerprint}/{name}")
    ResponseEntity<Resource> picture(@PathVariable String fingerprint, @PathVariable String name, Edition edition) {
        var file = edition.picture(fingerprint, name).orElseThrow(NotFoundException::new);
        return file.isUnchanged() ? answer(file.bytes(), file.picture().type(), FOR_GOOD) : SOON_ANOTHER;
    }

    @GetMapping("/pictures/{fingerprint:[0-9a-f]+}-{width:[0-9]{1,5}}.{extension}")
    ResponseEntity<Resource> variant(@PathVariable String fingerprint, @PathVariable int width,
            @PathVariable String extension, Edition edition) {
        var file = edition.picture(fingerprint).orElseThrow(NotFoundException::new);
        return file.isUnchanged() ? variant(file, width, extension) : SOON_ANOTHER;
    }

    private ResponseEntity<Resource> variant(PictureFile file, int width, String extension) {
        var variant = variants.find(file, width, extension).orElseThrow(NotFoundException::new);
        return answer(variant.bytes(), variant.type(), variant.isRendered() ? FOR_GOOD : FOR_A_MINUTE);
    }

    private static ResponseEntity<Resource> answer(Resource bytes, String type, CacheControl caching) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(caching)
                .header("Content-Security-Policy", NOTHING_RUNS)
                .body(bytes);
    }

}
