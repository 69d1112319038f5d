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

/** Gives each old address to one story: never one at which another page is, else the first file that names it. */
final class AliasAssignment {

    private final Routes pages;
    private final Map<String, StoryFile> owners = new HashMap<>();
    private final Set<String> plain = new HashSet<>();

    AliasAssignment(Routes pages) {
        this.pages = pages;
    }

    /**
     * Those of a story's old paths that it gets; the others are told as its problems.
     *
     * @param current its address now
     */
    List<String> granted(List<FormerAddress> asked, StoryFile file, String current, ProblemCollector problems) {
        var granted = new ArrayList<String>();
        for (var old : asked) {
            var page = pages.find(old.path());
            if (PathParser.isReserved(old.path())) {
                problems.warning(old.line(), Cause.of("story.former-address-reserved", old.path()));
            } else if (page.isPresent()) {
                if (!page.get().equals(current)) {
                    problems.warning(old.line(), Cause.of("story.former-address-used", old.path(), page.get()));
                }
            } else if (isFirst(old, file, problems)) {
                granted.add(old.path());
                plain.add(PathSpelling.plain(old.path()));
            }
        }
        return granted;
    }

    /** The paths that were granted so far, each in its plain spelling. */
    Set<String> paths() {
        return plain;
    }

    private boolean isFirst(FormerAddress old, StoryFile file, ProblemCollector problems) {
        var before = owners.putIfAbsent(PathSpelling.withoutLastSlash(old.path()), file);
        if (before == null || before.equals(file)) {
            return true;
        }
        problems.warning(old.line(), Cause.of("story.former-address-taken", old.path(), before.place()));
        return false;
    }

}
