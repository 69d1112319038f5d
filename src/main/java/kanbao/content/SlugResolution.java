package kanbao.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.article.Slug;
import kanbao.article.UnpublishedStory;
import kanbao.article.UnpublishedStory.Reason;
import kanbao.article.WithdrawnStory;
import kanbao.content.PublicationSchedule.Hold;
import kanbao.content.Story.Draft;
import kanbao.content.Story.Fault;
import kanbao.content.Story.Invalid;
import kanbao.content.Story.Publishable;
import kanbao.content.Story.Retraction;
import kanbao.folder.StoryFile;
import kanbao.report.Cause;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.report.ProblemCollector;
import kanbao.site.Site;

/** Combines the parsed stories: gives each slug to one file, and separates published from unpublished stories. */
final class SlugResolution {

    private final Map<Slug, StoryFile> owners = new HashMap<>();
    private final FileNameIndex fileNames = new FileNameIndex();
    private final IdentityHashMap<StoryFile, Candidate> candidates = new IdentityHashMap<>();
    private final PublicationSchedule schedule;
    private final Map<StoryFile, Retraction> retractions = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<StoryFile> notUpdated = new HashSet<>();
    private final List<UnpublishedStory> unpublished = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final CrossLinks crossLinks;
    private int unpublishedCount;

    private record Held(Publishable story, StoryFile file, Reason reason) {}

    /**
     * Resolves the slugs. If two files want one slug, the file that had it before keeps it; otherwise the first file gets it.
     *
     * @param previousOwners the files that had the slugs before
     */
    SlugResolution(List<ParsedStory> stories, Map<Slug, StoryFile> previousOwners, Site site, Instant now) {
        schedule = new PublicationSchedule(now);
        var others = new ArrayList<ParsedStory>();
        for (var story : stories) {
            if (isOwner(story, previousOwners)) {
                place(story);
            } else {
                others.add(story);
            }
        }
        boolean anyPlaced;
        do {
            anyPlaced = others.removeIf(this::isPlacedAsBefore);
        } while (anyPlaced);
        others.forEach(this::place);
        var inOrder = stories.stream().flatMap(story -> Stream.ofNullable(candidates.get(story.file()))).toList();
        crossLinks = new CrossLinks(inOrder, retractions, fileNames, site);
        held.forEach(story -> unpublished.add(new UnpublishedStory(crossLinks.preview(story.story(), story.file()),
                story.file().path(), story.reason())));
        unpublished.stream().filter(story -> story.reason() == Reason.DRAFT).forEach(this::reportTakenSlug);
    }

    /** A draft does not own a slug. If its slug is taken, the editor should know before it is published. */
    private void reportTakenSlug(UnpublishedStory draft) {
        var owner = owners.get(draft.article().slug());
        if (owner != null && !owner.path().equals(draft.file())) {
            problems.add(new Problem(Kind.UNPUBLISHED, draft.file(), 1,
                    Cause.of("story.slug-taken", draft.article().slug(), draft.file(), owner.fullPath())));
        }
    }

    /** A story whose new slug is taken keeps its previous slug, before another story can get that one. */
    private boolean isPlacedAsBefore(ParsedStory story) {
        var isRefused = story.lastServed() != null && slug(story.story()).filter(owners::containsKey).isPresent();
        if (isRefused) {
            place(story);
        }
        return isRefused;
    }

    private static boolean isOwner(ParsedStory story, Map<Slug, StoryFile> previousOwners) {
        return slug(story.story())
                .or(() -> Optional.ofNullable(story.lastServed()).flatMap(before -> slug(before.story())))
                .map(previousOwners::get)
                .filter(story.file()::isSameFile)
                .isPresent();
    }

    private static Optional<Slug> slug(Story story) {
        return switch (story.outcome()) {
            case Publishable publishable -> Optional.of(publishable.article().slug());
            case Retraction retraction -> Optional.of(retraction.withdrawn().slug());
            case Draft _,Invalid _ -> Optional.empty();
        };
    }

    /** Places the story, or the version that was last served if the story has errors or its slug is taken. */
    private void place(ParsedStory story) {
        var storyProblems = new ArrayList<>(story.story().problems());
        var before = story.lastServed();
        if (!isPlaced(story.story(), story.file(), storyProblems) && before != null && !mustBeRemoved(story.story())
                && isPlaced(before.story(), story.file(), storyProblems)) {
            notUpdated.add(story.file());
            storyProblems.replaceAll(Problem::notUpdated);
        }
        problems.addAll(storyProblems);
    }

    private static boolean mustBeRemoved(Story story) {
        return story.outcome() instanceof Invalid(var fault) && fault == Fault.MUST_BE_REMOVED;
    }

    private boolean isPlaced(Story story, StoryFile file, List<Problem> storyProblems) {
        if (story.outcome() instanceof Invalid) {
            return false;
        }
        var slug = slug(story);
        if (slug.isPresent() && !claim(slug.get(), file, storyProblems)) {
            return false;
        }
        switch (story.outcome()) {
            case Publishable publishable -> publish(publishable, file, storyProblems);
            case Retraction retraction -> withdraw(retraction, file, storyProblems);
            case Draft(var draft) -> hold(draft, file, Reason.DRAFT);
            case Invalid _ -> throw new IllegalStateException(file.path());
        }
        return true;
    }

    private void publish(Publishable story, StoryFile file, List<Problem> storyProblems) {
        schedule.hold(story.article().published(), story.expires()).ifPresentOrElse(hold -> {
            report(hold, file, storyProblems);
            hold(story, file, hold.reason());
        }, () -> candidates.put(file, new Candidate(file, story, new ProblemCollector(file.path()))));
    }

    /** The withdrawal of a story is not shown before the story would have been published. */
    private void withdraw(Retraction retraction, StoryFile file, List<Problem> storyProblems) {
        Optional.ofNullable(retraction.published()).flatMap(published -> schedule.hold(published, null))
                .ifPresentOrElse(hold -> {
                    report(hold, file, storyProblems);
                    unpublishedCount++;
                }, () -> retractions.put(file, retraction));
    }

    private static void report(Hold hold, StoryFile file, List<Problem> storyProblems) {
        storyProblems.add(new Problem(Kind.UNPUBLISHED, file.path(), 0, hold.cause()));
    }

    private void hold(@Nullable Publishable story, StoryFile file, Reason reason) {
        unpublishedCount++;
        if (story != null) {
            held.add(new Held(story, file, reason));
        }
    }

    private boolean claim(Slug slug, StoryFile file, List<Problem> storyProblems) {
        var owner = owners.putIfAbsent(slug, file);
        if (owner == null) {
            fileNames.add(file.path(), slug);
            return true;
        }
        storyProblems.add(new Problem(Kind.ERROR, file.path(), 0,
                Cause.of("story.slug-taken", slug, file.fullPath(), owner.fullPath())));
        return false;
    }

    List<Article> articles() {
        return crossLinks.articles();
    }

    List<WithdrawnStory> withdrawn() {
        return crossLinks.withdrawn();
    }

    /** Returns the unpublished stories without errors. */
    List<UnpublishedStory> unpublished() {
        return unpublished;
    }

    /** Counts all unpublished stories. */
    int unpublishedCount() {
        return unpublishedCount;
    }

    Map<Slug, StoryFile> owners() {
        return owners;
    }

    boolean isPublished(StoryFile file) {
        return candidates.containsKey(file);
    }

    boolean servesPreviousVersion(StoryFile file) {
        return notUpdated.contains(file);
    }

    /** Returns when the next story is published or expires; null if none will. */
    @Nullable
    Instant nextChange() {
        return schedule.nextChange();
    }

    List<Problem> problems() {
        return Stream.concat(problems.stream(), crossLinks.problems().stream()).toList();
    }

}
