package kanbao.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import kanbao.folder.StoryFile;
import kanbao.site.Links;
import kanbao.site.Pages;
import kanbao.site.Spelling;

/** Gives each old address to one story: never one at which another page is, else the first file that names it. */
final class Claims {

    private final Pages pages;
    private final Map<String, StoryFile> owners = new HashMap<>();
    private final Set<String> plain = new HashSet<>();

    Claims(Pages pages) {
        this.pages = pages;
    }

    /**
     * Those of a story's old paths that it gets; the others are told as its problems.
     *
     * @param current its address now
     */
    List<String> granted(Candidate candidate, String current) {
        var granted = new ArrayList<String>();
        for (var old : candidate.published().old()) {
            var page = pages.at(old.path());
            if (Links.isReserved(old.path())) {
                candidate.problems().warning(old.line(), "the old address “" + old.path()
                        + "”, below which the site has things of its own", "an old address elsewhere");
            } else if (page.isPresent()) {
                if (!page.get().equals(current)) {
                    candidate.problems().warning(old.line(), "the old address “" + old.path() + "”, at which "
                            + page.get() + " is", "an old address at which no page is now");
                }
            } else if (isFirst(old, candidate)) {
                granted.add(old.path());
                plain.add(Spelling.plain(old.path()));
            }
        }
        return granted;
    }

    /** The paths that were granted so far, each in its plain spelling. */
    Set<String> paths() {
        return plain;
    }

    private boolean isFirst(OldAddress old, Candidate candidate) {
        var before = owners.putIfAbsent(Spelling.withoutLastSlash(old.path()), candidate.file());
        if (before == null || before.equals(candidate.file())) {
            return true;
        }
        candidate.problems()
                .warning(old.line(), "the old address “" + old.path() + "”, which " + before.place()
                        + " has as well and keeps", "an old address in one story alone");
        return false;
    }

}
