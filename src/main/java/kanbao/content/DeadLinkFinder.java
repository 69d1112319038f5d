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

/** Reports links between stories that lead nowhere. */
final class DeadLinkFinder {

    private static final Pattern AFTER_PATH = Pattern.compile("[?#].*$");

    private final Routes routes;
    private final Set<String> formerPaths;
    private final Links links;

    /** @param formerPaths the former paths that redirect, in their normalized spelling */
    DeadLinkFinder(Routes routes, Set<String> formerPaths, Links links) {
        this.routes = routes;
        this.formerPaths = formerPaths;
        this.links = links;
    }

    void report(Candidate candidate) {
        for (var link : candidate.story().links()) {
            if (isDead(link, candidate.article())) {
                candidate.problems()
                        .warning(link.line(), Cause.of("story.dead-link", link.address()));
            }
        }
    }

    /** Returns whether no page is at this address, relative to the page of the article. */
    boolean isDead(InternalLink link, Article from) {
        return path(link.address(), links.article(from.slug()))
                .filter(path -> routes.find(path).isPresent() || formerPaths.contains(PathSpelling.normalize(path))
                        || PathParser.isFile(path))
                .isEmpty();
    }

    /** Resolves an address against the path of a page (RFC 3986) and decodes it; empty if the address is malformed. */
    private static Optional<String> path(String address, String from) {
        var addressPath = AFTER_PATH.matcher(address).replaceFirst("");
        try {
            return decoded(addressPath.isEmpty()
                    ? from
                    : removeDotSegments(URI.create(from).resolve(addressPath).getRawPath()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Removes dot segments as in section 5.2.4 of RFC 3986. */
    private static String removeDotSegments(String path) {
        var remaining = new ArrayDeque<String>();
        var segments = path.substring(1).split("/", -1);
        for (var at = 0; at < segments.length; at++) {
            var segment = segments[at];
            if (segment.equals("..")) {
                remaining.pollLast();
            }
            if (!segment.equals(".") && !segment.equals("..")) {
                remaining.addLast(segment);
            } else if (at == segments.length - 1) {
                remaining.addLast("");
            }
        }
        return "/" + String.join("/", remaining);
    }

    private static Optional<String> decoded(String path) {
        try {
            return Optional.of(StringUtils.uriDecode(path, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

}
