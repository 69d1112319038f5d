package kanbao.content;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.util.StringUtils;

import kanbao.article.Article;
import kanbao.markdown.InternalLink;
import kanbao.report.Cause;
import kanbao.site.Links;
import kanbao.site.PathParser;
import kanbao.site.PathSpelling;
import kanbao.site.Routes;

/** Finds the links between stories that lead nowhere. */
final class DeadLinkFinder {

    private static final Pattern AFTER_PATH = Pattern.compile("[?#].*$");

    private final Routes pages;
    private final Set<String> oldAddresses;
    private final FileNameIndex files;
    private final Links links;

    /** @param oldAddresses at which stories were, each in its plain spelling */
    DeadLinkFinder(Routes pages, Set<String> oldAddresses, FileNameIndex files, Links links) {
        this.pages = pages;
        this.oldAddresses = oldAddresses;
        this.files = files;
        this.links = links;
    }

    void tell(Candidate candidate) {
        for (var link : candidate.published().links()) {
            if (isDead(link, candidate.article())) {
                candidate.problems()
                        .warning(link.line(), cause(link, candidate.file().path()));
            }
        }
    }

    private boolean isDead(InternalLink link, Article from) {
        return path(link.address(), links.article(from.slug()))
                .filter(path -> pages.find(path).isPresent() || oldAddresses.contains(PathSpelling.plain(path))
                        || PathParser.isFile(path))
                .isEmpty();
    }

    private Cause cause(InternalLink link, String from) {
        return decoded(AFTER_PATH.matcher(link.address()).replaceFirst(""))
                .flatMap(reference -> files.slug(reference, from))
                .map(slug -> Cause.of("story.dead-link-to-file", link.address(), links.article(slug)))
                .orElseGet(() -> Cause.of("story.dead-link", link.address()));
    }

    /** Where the address leads from a page (RFC 3986), decoded; empty where it cannot be told. */
    private static Optional<String> path(String address, String from) {
        var bare = AFTER_PATH.matcher(address).replaceFirst("");
        try {
            return decoded(bare.isEmpty() ? from : withoutDots(URI.create(from).resolve(bare).getRawPath()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The path as section 5.2.4 of RFC 3986 has it. */
    private static String withoutDots(String path) {
        var kept = new ArrayDeque<String>();
        var segments = path.substring(1).split("/", -1);
        for (var at = 0; at < segments.length; at++) {
            var segment = segments[at];
            if (segment.equals("..")) {
                kept.pollLast();
            }
            if (!segment.equals(".") && !segment.equals("..")) {
                kept.addLast(segment);
            } else if (at == segments.length - 1) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static Optional<String> decoded(String path) {
        try {
            return Optional.of(StringUtils.uriDecode(path, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

}
