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
import kanbao.logo.Logos;
import kanbao.picture.PictureFile;
import kanbao.variant.VariantStore;

/** Serves the pictures of the articles and their variants, and the logos. The address of a picture contains a fingerprint of its content. */
@Controller
class PictureController {

    /** An SVG that is opened on its own can neither run a script nor load anything. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; sandbox";
    private static final CacheControl IMMUTABLE = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** For the original in place of a variant that could not be created yet. */
    private static final CacheControl ONE_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    /**
     * The file was changed after the edition was published, and the next edition refers to its new fingerprint; or its metadata
     * could not be removed yet.
     */
    private static final ResponseEntity<Resource> NOT_YET = ResponseEntity
            .status(HttpStatus.SERVICE_UNAVAILABLE)
            .header(HttpHeaders.RETRY_AFTER, "2")
            .cacheControl(CacheControl.noStore())
            .build();

    private final VariantStore variants;
    private final Logos logos;

    PictureController(VariantStore variants, Logos logos) {
        this.variants = variants;
        this.logos = logos;
    }

    @GetMapping("/pictures/{fingerprint}/{name}")
    ResponseEntity<Resource> picture(@PathVariable String fingerprint, @PathVariable String name, Edition edition) {
        var logo = logos.find(fingerprint, name);
        return logo.isPresent()
                ? response(logo.get().bytes(), logo.get().picture().mediaType(), IMMUTABLE, fingerprint)
                : original(edition.picture(fingerprint, name).orElseThrow(NotFoundException::new));
    }

    @GetMapping("/pictures/{fingerprint:[0-9a-f]+}-{width:[0-9]{1,5}}.{extension}")
    ResponseEntity<Resource> variant(@PathVariable String fingerprint, @PathVariable int width,
            @PathVariable String extension, Edition edition) {
        var file = edition.picture(fingerprint).orElseThrow(NotFoundException::new);
        return file.isUnchanged() ? variant(file, width, extension) : NOT_YET;
    }

    private ResponseEntity<Resource> original(PictureFile file) {
        if (!file.isUnchanged()) {
            return NOT_YET;
        }
        return variants.findOriginal(file)
                .map(bytes -> response(bytes, file.picture().mediaType(), IMMUTABLE, file.picture().fingerprint()))
                .orElse(NOT_YET);
    }

    private ResponseEntity<Resource> variant(PictureFile file, int width, String extension) {
        var variant = variants.find(file, width, extension).orElseThrow(NotFoundException::new);
        return variant.bytes() == null
                ? NOT_YET
                : response(variant.bytes(), variant.type(), variant.isRendered() ? IMMUTABLE : ONE_MINUTE,
                        file.picture().fingerprint() + (variant.isRendered() ? "-" + width : ""));
    }

    private static ResponseEntity<Resource> response(Resource bytes, String type, CacheControl cacheControl,
            String tag) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(cacheControl)
                .eTag(tag)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .body(bytes);
    }

}
