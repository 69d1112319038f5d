package kanbao.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import kanbao.folder.StoryFile;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.site.PathParser;
import kanbao.site.PathSpelling;
import kanbao.site.Routes;

/** Assigns each former address to one story: the first file that names it, unless a page has this address now. */
final class AliasAssignment {

    private final Routes routes;
    private final Map<String, StoryFile> owners = new HashMap<>();
    private final Set<String> assignedPaths = new HashSet<>();

    AliasAssignment(Routes routes) {
        this.routes = routes;
    }

    /**
     * Returns the former paths of a story that redirect to it, and reports the others as problems.
     *
     * @param currentPath the path of the story now
     */
    List<String> assign(List<FormerAddress> formerAddresses, StoryFile file, String currentPath,
            ProblemCollector problems) {
        var paths = new ArrayList<String>();
        for (var former : formerAddresses) {
            var page = routes.find(former.path());
            if (PathParser.isReserved(former.path())) {
                problems.warning(former.line(), Cause.of("story.former-address-reserved", former.path()));
            } else if (page.isPresent()) {
                if (!page.get().equals(currentPath)) {
                    problems.warning(former.line(), Cause.of("story.former-address-used", former.path(), page.get()));
                }
            } else if (isFirstOwner(former, file, problems)) {
                paths.add(former.path());
                assignedPaths.add(PathSpelling.normalize(former.path()));
            }
        }
        return paths;
    }

    /** Returns the paths that were assigned so far, in their normalized spelling. */
    Set<String> assignedPaths() {
        return assignedPaths;
    }

    private boolean isFirstOwner(FormerAddress former, StoryFile file, ProblemCollector problems) {
        var owner = owners.putIfAbsent(PathSpelling.withoutTrailingSlash(former.path()), file);
        if (owner == null || owner.equals(file)) {
            return true;
        }
        problems.warning(former.line(), Cause.of("story.former-address-taken", former.path(), owner.fullPath()));
        return false;
    }

}
