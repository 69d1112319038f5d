package kanbao.content;

import java.util.List;
import java.util.Optional;

import kanbao.article.UnpublishedStory.Reason;
import kanbao.content.Story.Publishable;
import kanbao.content.Story.Retraction;
import kanbao.report.Cause;

/** Stories that exist and have no page, so that the report can say why a link leads nowhere. */
final class UnavailableStories {

    private final LinkTargetIndex<Unavailable> index = new LinkTargetIndex<>();

    /** A file, and the problem of a link to it. */
    private record Unavailable(String file, Cause cause) {}

    void addUnpublished(String file, Publishable story, Reason reason) {
        var unavailable = add(file, switch (reason) {
            case DRAFT -> Cause.of("story.dead-link-draft");
            case EMBARGO -> Cause.of("story.dead-link-embargo");
            case EXPIRED -> Cause.of("story.dead-link-expired");
        });
        index.add(story.article().slug(), story.article().title(), story.formerAddresses(), unavailable);
    }

    /** Adds a draft whose errors hide everything but its file name. */
    void addDraft(String file) {
        add(file, Cause.of("story.dead-link-draft"));
    }

    void addWithdrawn(String file, Retraction story) {
        index.add(story.withdrawn().slug(), story.withdrawn().title(), story.formerAddresses(),
                add(file, Cause.of("story.dead-link-withdrawn")));
    }

    void addEmbargoed(String file) {
        add(file, Cause.of("story.dead-link-embargo"));
    }

    void addLeftOut(String file) {
        add(file, Cause.of("story.dead-link-left-out"));
    }

    void addCopies(List<String> files) {
        files.forEach(file -> add(file, Cause.of("story.dead-link-copy")));
    }

    /**
     * Returns why a link leads nowhere; empty if no such story is known.
     *
     * @param written what the link leads to, as the editor wrote it
     * @param target  the name or path of the story
     * @param from    the path of the file with the link
     */
    Optional<Cause> cause(String written, String target, String from) {
        return index.find(target, from).map(story -> story.cause().with(written, story.file()));
    }

    private Unavailable add(String file, Cause cause) {
        var unavailable = new Unavailable(file, cause);
        index.add(file, unavailable);
        return unavailable;
    }

}
