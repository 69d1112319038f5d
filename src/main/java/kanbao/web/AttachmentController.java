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

import kanbao.attachment.AttachmentFile;
import kanbao.edition.Edition;
import kanbao.edition.NotFoundException;

/** Serves the attachments of the articles: videos, audio files, captions and documents. The server selects parts of them. */
@Controller
class AttachmentController {

    /** A file that is opened on its own can be played or read. In a sandbox, browsers would not show PDF files. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; media-src 'self'; object-src 'self'; "
            + "style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
    private static final CacheControl IMMUTABLE = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** The file was changed after the edition was published, and the next edition refers to its new fingerprint. */
    private static final ResponseEntity<Resource> NOT_YET = ResponseEntity
            .status(HttpStatus.SERVICE_UNAVAILABLE)
            .header(HttpHeaders.RETRY_AFTER, "2")
            .cacheControl(CacheControl.noStore())
            .build();

    @GetMapping("/files/{fingerprint}/{name}")
    ResponseEntity<Resource> attachment(@PathVariable String fingerprint, @PathVariable String name,
            Edition edition) {
        var file = edition.attachment(fingerprint, name).orElseThrow(NotFoundException::new);
        return file.isUnchanged() ? response(file) : NOT_YET;
    }

    private static ResponseEntity<Resource> response(AttachmentFile file) {
        var attachment = file.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type().mediaType(file.header().width() > 0)))
                .cacheControl(IMMUTABLE)
                .eTag(attachment.fingerprint())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.of(attachment))
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .body(file.bytes());
    }

}
