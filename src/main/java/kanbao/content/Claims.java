package kanbao.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import kanbao.folder.StoryFile;
import kanbao.site.Pages;
import kanbao.site.Spelling;

/** Gives each old address to one story: never one at which another page is, else the first file that names it. */
final class Claims {

    private final Pages pages;
    private final Map<String, StoryFile> owners = new HashMap<>();

    Claims(Pages pages) {
        this.pages = pages;
    }

    /**
     * Those of a story's old paths that it gets; the others are told as its problems.
     *
     * @param current its address now
     */
    List<String> granted(List<OldAddress> wanted, String current, Story story) {
        var granted = new ArrayList<String>();
        for (var old : wanted) {
            var page = pages.at(old.path());
            if (page.isPresent()) {
                if (!page.get().equals(current)) {
                    story.problems().warning(old.line(), "the old address “" + old.path() + "”, at which "
                            + page.get() + " is", "an old address at which no page is now");
                }
            } else if (isFirst(old, story)) {
                granted.add(old.path());
            }
        }
        return granted;
    }

    private boolean isFirst(OldAddress old, Story story) {
        var before = owners.putIfAbsent(Spelling.withoutLastSlash(old.path()), story.file());
        if (before == null || before.equals(story.file())) {
            return true;
        }
        story.problems()
                .warning(old.line(), "the old address “" + old.path() + "”, which " + before.place()
                        + " has as well and keeps", "an old address in one story alone");
        return false;
    }

}
