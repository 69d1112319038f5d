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
import kanbao.content.PublicationSchedule.Wait;
import kanbao.content.Story.Fault;
import kanbao.content.Story.HeldBack;
import kanbao.content.Story.LeftOut;
import kanbao.content.Story.Published;
import kanbao.content.Story.TakenBack;
import kanbao.folder.StoryFile;
import kanbao.report.Cause;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.report.ProblemCollector;
import kanbao.site.Site;

/** Puts stories that were read one by one together: gives each slug to one of them, and tells which readers see now. */
final class SlugResolution {

    private final Map<Slug, StoryFile> taken = new HashMap<>();
    private final FileNameIndex files = new FileNameIndex();
    private final IdentityHashMap<StoryFile, Candidate> candidates = new IdentityHashMap<>();
    private final PublicationSchedule schedule;
    private final Map<StoryFile, TakenBack> takenBack = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<StoryFile> kept = new HashSet<>();
    private final List<UnpublishedStory> waiting = new ArrayList<>();
    private final CrossLinks arrangement;
    private int heldBack;

    /**
     * Takes the stories in. Of two with one slug that file keeps it which had it before, else the first has it.
     *
     * @param owners the files that had the slugs before
     */
    SlugResolution(List<ParsedStory> readings, Map<Slug, StoryFile> owners, Site site, Instant now) {
        schedule = new PublicationSchedule(now);
        var newcomers = new ArrayList<ParsedStory>();
        for (var reading : readings) {
            if (isOwner(reading, owners)) {
                take(reading);
            } else {
                newcomers.add(reading);
            }
        }
        boolean another;
        do {
            another = newcomers.removeIf(this::isTakenAsBefore);
        } while (another);
        newcomers.forEach(this::take);
        var inOrder = readings.stream().flatMap(reading -> Stream.ofNullable(candidates.get(reading.file()))).toList();
        arrangement = new CrossLinks(inOrder, takenBack, files, site);
        waiting.stream().filter(story -> story.reason() == Reason.DRAFT).forEach(this::tellTakenSlug);
    }

    /** A draft has no slug yet, and its editor should know that it will not get it. */
    private void tellTakenSlug(UnpublishedStory draft) {
        var owner = taken.get(draft.article().slug());
        if (owner != null && !owner.path().equals(draft.file())) {
            problems.add(new Problem(Kind.UNPUBLISHED, draft.file(), 1,
                    Cause.of("story.slug-taken", draft.article().slug(), draft.file(), owner.place())));
        }
    }

    /** Who cannot have a new slug keeps the old one, before anybody else gets that. */
    private boolean isTakenAsBefore(ParsedStory reading) {
        var isRefused = reading.before() != null && slug(reading.story()).filter(taken::containsKey).isPresent();
        if (isRefused) {
            take(reading);
        }
        return isRefused;
    }

    private static boolean isOwner(ParsedStory reading, Map<Slug, StoryFile> owners) {
        return slug(reading.story())
                .or(() -> Optional.ofNullable(reading.before()).flatMap(before -> slug(before.story())))
                .map(owners::get)
                .filter(reading.file()::isSameFile)
                .isPresent();
    }

    private static Optional<Slug> slug(Story story) {
        return switch (story.outcome()) {
            case Published published -> Optional.of(published.article().slug());
            case TakenBack back -> Optional.of(back.withdrawn().slug());
            case HeldBack _,LeftOut _ -> Optional.empty();
        };
    }

    private void take(ParsedStory reading) {
        var found = new ArrayList<>(reading.story().problems());
        var before = reading.before();
        if (!isPlaced(reading.story(), reading.file(), found) && before != null && !mustGo(reading.story())
                && isPlaced(before.story(), reading.file(), found)) {
            kept.add(reading.file());
            found.replaceAll(Problem::notUpdated);
        }
        problems.addAll(found);
    }

    private static boolean mustGo(Story story) {
        return story.outcome() instanceof LeftOut(var fault) && fault == Fault.TO_GO;
    }

    private boolean isPlaced(Story story, StoryFile file, List<Problem> found) {
        if (story.outcome() instanceof LeftOut) {
            return false;
        }
        var slug = slug(story);
        if (slug.isPresent() && !takes(slug.get(), file, found)) {
            return false;
        }
        switch (story.outcome()) {
            case Published published -> publish(published, file, found);
            case TakenBack back -> tellWithdrawal(back, file, found);
            case HeldBack(var draft) -> holdBack(draft, file, Reason.DRAFT);
            case LeftOut _ -> throw new IllegalStateException(file.path());
        }
        return true;
    }

    private void publish(Published published, StoryFile file, List<Problem> found) {
        schedule.reasonToWait(published.article().published(), published.expires()).ifPresentOrElse(wait -> {
            tell(wait, file, found);
            holdBack(published, file, wait.reason());
        }, () -> {
            candidates.put(file, new Candidate(file, published, new ProblemCollector(file.path())));
        });
    }

    /** Nobody hears of a story that never was out. */
    private void tellWithdrawal(TakenBack story, StoryFile file, List<Problem> found) {
        Optional.ofNullable(story.from()).flatMap(moment -> schedule.reasonToWait(moment, null))
                .ifPresentOrElse(wait -> {
                    tell(wait, file, found);
                    heldBack++;
                }, () -> takenBack.put(file, story));
    }

    private static void tell(Wait wait, StoryFile file, List<Problem> found) {
        found.add(new Problem(Kind.UNPUBLISHED, file.path(), 0, wait.cause()));
    }

    private void holdBack(@Nullable Published story, StoryFile file, Reason reason) {
        heldBack++;
        if (story != null) {
            waiting.add(new UnpublishedStory(story.article(), file.path(), reason));
        }
    }

    private boolean takes(Slug slug, StoryFile file, List<Problem> found) {
        var before = taken.putIfAbsent(slug, file);
        if (before == null) {
            files.add(file.path(), slug);
            return true;
        }
        found.add(new Problem(Kind.ERROR, file.path(), 0,
                Cause.of("story.slug-taken", slug, file.place(), before.place())));
        return false;
    }

    List<Article> articles() {
        return arrangement.articles();
    }

    List<WithdrawnStory> withdrawn() {
        return arrangement.withdrawn();
    }

    /** The stories that are held back and could be served. */
    List<UnpublishedStory> waiting() {
        return waiting;
    }

    int heldBack() {
        return heldBack;
    }

    /** The files that have the slugs. */
    Map<Slug, StoryFile> owners() {
        return taken;
    }

    /** Whether readers see the story of this file. */
    boolean isShown(StoryFile file) {
        return candidates.containsKey(file);
    }

    /** Whether the story is served as it was read before. */
    boolean isKept(StoryFile file) {
        return kept.contains(file);
    }

    /** When the next story comes or goes by itself. */
    @Nullable
    Instant due() {
        return schedule.due();
    }

    /** All that editors should know. */
    List<Problem> problems() {
        return Stream.concat(problems.stream(), arrangement.problems().stream()).toList();
    }

}
