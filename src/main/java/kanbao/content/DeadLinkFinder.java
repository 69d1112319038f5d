package kanbao.content;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

import kanbao.markdown.InternalLink;
import kanbao.report.Cause;
import kanbao.site.Links;
import kanbao.site.PathParser;
import kanbao.site.PathSpelling;
import kanbao.site.Routes;
import kanbao.site.Site;

/** Reports links between stories that lead nowhere, and proposes what would mend them. */
final class DeadLinkFinder {

    private static final Pattern REPEATED_SLASHES = Pattern.compile("/{2,}");
    private static final Pattern AFTER_PATH = Pattern.compile("[?#].*$");

    private final Routes routes;
    private final Set<String> formerPaths;
    private final UnavailableStories unavailable;
    private final Site site;
    private final Links links;

    /** @param formerPaths the former paths that redirect, in their normalized spelling */
    DeadLinkFinder(Routes routes, Set<String> formerPaths, UnavailableStories unavailable, Site site) {
        this.routes = routes;
        this.formerPaths = formerPaths;
        this.unavailable = unavailable;
        this.site = site;
        this.links = new Links(site);
    }

    /** @param path decoded; empty if the address is malformed */
    private record DeadLink(Candidate from, InternalLink link, String path) {

        void report(Cause cause) {
            from.problems().warning(link.line(), cause);
        }

    }

    void report(List<Candidate> candidates) {
        var deadLinks = candidates.stream().flatMap(this::deadLinks).toList();
        if (deadLinks.isEmpty()) {
            return;
        }
        var permalinks = new PermalinkProposal(deadLinks.stream().map(DeadLink::path).toList(), candidates, site);
        var renames = new RenameProposal(candidates);
        for (var dead : deadLinks) {
            dead.report(permalink(dead, permalinks).or(() -> unavailable(dead)).or(() -> renamed(dead, renames))
                    .orElseGet(() -> Cause.of("story.dead-link", dead.link().address())));
        }
    }

    private Stream<DeadLink> deadLinks(Candidate candidate) {
        var from = links.article(candidate.article().address());
        return candidate.story().links().stream().map(link -> new DeadLink(candidate, link,
                path(link.address(), from).orElse(""))).filter(link -> isDead(link.path()));
    }

    /** Returns whether no page is at this address, relative to the page with the link. */
    boolean isDead(InternalLink link, String page) {
        return isDead(path(link.address(), page).orElse(""));
    }

    private boolean isDead(String path) {
        return path.isEmpty() || !(routes.find(path).isPresent() || formerPaths.contains(PathSpelling.normalize(path))
                || PathParser.isFile(path));
    }

    private Optional<Cause> permalink(DeadLink dead, PermalinkProposal permalinks) {
        return permalinks.covers(dead.path())
                ? Optional.of(
                        Cause.of("story.dead-link-permalink", dead.link().address(), permalinks.setting(site)))
                : Optional.empty();
    }

    private Optional<Cause> unavailable(DeadLink dead) {
        return RenameProposal.isList(dead.path())
                ? Optional.empty()
                : unavailable.cause(dead.link().address(), dead.path(), dead.from().file().path());
    }

    private Optional<Cause> renamed(DeadLink dead, RenameProposal renames) {
        return renames.story(dead.path()).map(story -> {
            var address = links.article(story.article().address());
            var former = REPEATED_SLASHES.matcher(dead.path()).replaceAll("/");
            return routes.find(former).isPresent() || PathParser.isReserved(former)
                    ? Cause.of("story.dead-link-to-story", dead.link().address(), address)
                    : Cause.of("story.dead-link-renamed", dead.link().address(), address, former,
                            story.file().path());
        });
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
