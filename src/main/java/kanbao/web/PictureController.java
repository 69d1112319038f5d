package kanbao.web;

import java.time.Duration;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kanbao.edition.Edition;
import kanbao.picture.PictureFile;

/** The pictures of the articles, each at an address that changes with its bytes. */
@Controller
class PictureController {

    /** A picture opened on its own may do nothing: an SVG cannot run script or load anything. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";
    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @GetMapping("/pictures/{fingerprint}/{name}")
    ResponseEntity<Resource> picture(@PathVariable String fingerprint, @PathVariable String name, Edition edition) {
        var file = edition.picture(fingerprint, name).filter(PictureFile::isUnchanged)
                .orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.picture().type()))
                .cacheControl(FOR_GOOD)
                .header("Content-Security-Policy", NOTHING_RUNS)
                .body(file.bytes());
    }

}
