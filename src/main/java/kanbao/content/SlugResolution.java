package kanbao.content;

import kanbao.content.Story.Outcome;
import java.util.stream.IntStream;
import java.util.Comparator;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kanbao.article.Article;
import kanbao.article.ArticleAddress;
import kanbao.article.ContentKind;
import kanbao.article.Slug;
import kanbao.article.Subjects;
import kanbao.article.UnpublishedStory;
import kanbao.article.UnpublishedStory.Reason;
import kanbao.article.WithdrawnStory;
import kanbao.content.PublicationSchedule.Unpublished;
import kanbao.content.Story.Draft;
import kanbao.content.Story.Fault;
import kanbao.content.Story.Invalid;
import kanbao.content.Story.Publishable;
import kanbao.content.Story.Retraction;
import kanbao.content.Story.Subject;
import kanbao.folder.StoryFile;
import kanbao.report.Cause;
import kanbao.report.Problem;
import kanbao.report.Problem.Kind;
import kanbao.report.ProblemCollector;
import kanbao.site.Links;
import kanbao.site.PathParser;
import kanbao.site.Site;

/** Combines the parsed stories: gives each slug to one file, and separates published from unpublished stories. */
final class SlugResolution {

    private static final int MAX_NAMED = 10;

    private final Site site;
    private final Map<ArticleAddress, String> languages = new HashMap<>();
    private final Map<ArticleAddress, StoryFile> owners = new HashMap<>();
    private final RelatedFileIndex relatedFiles = new RelatedFileIndex();
    private final IdentityHashMap<StoryFile, Candidate> candidates = new IdentityHashMap<>();
    private final PublicationSchedule schedule;
    private final Map<StoryFile, SubjectFile> subjectFiles = new LinkedHashMap<>();
    private final Map<String, String> expiredSubjects = new HashMap<>();
    private final Map<StoryFile, Retraction> retractions = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<StoryFile> notUpdated = new HashSet<>();
    private final List<UnpublishedStory> unpublished = new ArrayList<>();
    private final List<Unresolved> unresolved = new ArrayList<>();
    private final UnavailableStories unavailable;
    private final CrossLinks crossLinks;
    private int unpublishedCount;

    /** An unpublished story whose links to other stories are not resolved yet. */
    private record Unresolved(Publishable story, StoryFile file, Reason reason) {}

    /**
     * Resolves the slugs. If several stories want one slug, a story in the language of the site gets it, else the file that
     * had it before, else the story that was published first. The others get a longer one.
     *
     * @param previousOwners the files that had the slugs before
     * @param unavailable    receives the stories that have no page; already has the copies
     */
    SlugResolution(List<ParsedStory> stories, Map<ArticleAddress, StoryFile> previousOwners,
            UnavailableStories unavailable, Site site, Instant now) {
        this.site = site;
        this.unavailable = unavailable;
        schedule = new PublicationSchedule(now, site);
        stories.stream()
                .map(story -> new Claim(story, isTranslation(story), isOwner(story, previousOwners), date(story)))
                .sorted(Claim.ORDER)
                .forEach(claim -> place(claim.story()));
        var subjects = new SubjectResolution(subjectFiles, site);
        var sections = new SectionList(subjects, site);
        var inOrder = stories.stream().flatMap(story -> Stream.ofNullable(candidates.get(story.file())))
                .map(candidate -> named(candidate, subjects, sections))
                .toList();
        unresolved
                .replaceAll(story -> new Unresolved(story.story().withArticle(subjects.named(story.story().article())),
                        story.file(), story.reason()));
        reportSameTitles(inOrder);
        reportUndated(inOrder);
        crossLinks = new CrossLinks(inOrder, retractions, relatedFiles, subjects, unavailable, site);
        unresolved
                .forEach(story -> unpublished.add(new UnpublishedStory(crossLinks.preview(story.story(), story.file()),
                        story.file().path(), story.reason())));
        unpublished.stream().filter(story -> story.reason() == Reason.DRAFT).forEach(this::reportTakenSlug);
    }

    private static Candidate named(Candidate candidate, SubjectResolution subjects, SectionList sections) {
        if (candidate.article().isPage()) {
            return candidate;
        }
        var article = sections.listed(subjects.named(candidate.article()), candidate);
        return article.equals(candidate.article())
                ? candidate
                : new Candidate(candidate.file(), candidate.story().withArticle(article), candidate.problems());
    }

    /** A draft does not own a slug. If its slug is taken, the editor should know before it is published. */
    private void reportTakenSlug(UnpublishedStory draft) {
        var owner = owners.get(draft.article().address());
        if (owner != null && !owner.path().equals(draft.file())) {
            problems.add(new Problem(Kind.UNPUBLISHED, draft.file(), 1,
                    Cause.of("story.slug-taken", draft.article().slug(), draft.file(), owner.fullPath())));
        }
    }

    /** A story and what decides which story gets a slug that several want. */
    private record Claim(ParsedStory story, boolean isTranslation, boolean isOwner, Instant date) {

        static final Comparator<Claim> ORDER = Comparator.comparing(Claim::isTranslation)
                .thenComparing(claim -> !claim.isOwner())
                .thenComparing(Claim::date);

    }

    private boolean isTranslation(ParsedStory story) {
        return story.story().outcome() instanceof Publishable publishable && isTranslation(language(publishable));
    }

    private boolean isTranslation(String language) {
        return !PathLanguage.isSame(language, site.language());
    }

    private static String language(Publishable story) {
        return story.article().headline().language();
    }

    private static Instant date(ParsedStory story) {
        return Optional.ofNullable(date(story.story().outcome())).orElse(Instant.MAX);
    }

    private static @Nullable Instant date(Outcome outcome) {
        return switch (outcome) {
            case Publishable publishable -> publishable.article().published();
            case Retraction retraction -> retraction.published();
            case Draft _,Subject _,Invalid _ -> null;
        };
    }

    private static boolean isOwner(ParsedStory story, Map<ArticleAddress, StoryFile> previousOwners) {
        return address(story.story())
                .or(() -> Optional.ofNullable(story.lastServed()).flatMap(before -> address(before.story())))
                .map(previousOwners::get)
                .filter(story.file()::isSameFile)
                .isPresent();
    }

    private static Optional<ArticleAddress> address(Story story) {
        return switch (story.outcome()) {
            case Publishable publishable -> Optional.of(publishable.article().address());
            case Retraction retraction -> Optional.of(retraction.withdrawn().address());
            case Draft _,Subject _,Invalid _ -> Optional.empty();
        };
    }

    /** Places the story, or the version that was last served if the story has errors. */
    private void place(ParsedStory story) {
        var storyProblems = new ArrayList<>(story.story().problems());
        var before = story.lastServed();
        if (!isPlaced(story.story(), story.file(), storyProblems) && before != null && !mustBeRemoved(story.story())
                && isPlaced(before.story(), story.file(), storyProblems)) {
            notUpdated.add(story.file());
            storyProblems.replaceAll(Problem::notUpdated);
        } else if (story.story().outcome() instanceof Invalid) {
            unavailable.addLeftOut(story.file().path());
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
        switch (story.outcome()) {
            case Publishable publishable -> publish(
                    publishable.withSlug(claim(publishable.article().address(), publishable, file, storyProblems)),
                    file,
                    storyProblems);
            case Retraction retraction -> withdraw(
                    retraction.withSlug(claim(retraction.withdrawn().address(), retraction, file, storyProblems)), file,
                    storyProblems);
            case Subject(var subject) -> show(subject, file, storyProblems);
            case Draft(var draft) -> unpublish(draft, file, Reason.DRAFT);
            case Invalid _ -> throw new IllegalStateException(file.path());
        }
        return true;
    }

    private void publish(Publishable story, StoryFile file, List<Problem> storyProblems) {
        schedule.unpublished(story.article().published(), story.expires()).ifPresentOrElse(why -> {
            report(why, file, storyProblems);
            unpublish(story, file, why.reason());
        }, () -> candidates.put(file,
                new Candidate(file, withoutEndedBreaking(story), new ProblemCollector(file.path()))));
    }

    private Publishable withoutEndedBreaking(Publishable story) {
        var until = story.article().placement().breakingUntil();
        return until == null || schedule.isBreaking(until) ? story : story.withoutBreaking();
    }

    /** The withdrawal of a story is not shown before the story would have been published. */
    private void withdraw(Retraction retraction, StoryFile file, List<Problem> storyProblems) {
        Optional.ofNullable(retraction.published()).flatMap(published -> schedule.unpublished(published, null))
                .ifPresentOrElse(why -> {
                    report(why, file, storyProblems);
                    unpublishedCount++;
                    unavailable.addEmbargoed(file.path());
                }, () -> {
                    retractions.put(file, retraction);
                    unavailable.addWithdrawn(file.path(), retraction);
                });
    }

    private void show(SubjectFile subject, StoryFile file, List<Problem> storyProblems) {
        schedule.unpublished(subject.dates().published(), subject.dates().expires()).ifPresentOrElse(why -> {
            report(why, file, storyProblems);
            unpublishedCount++;
            unavailable.addEmbargoed(file.path());
            if (why.reason() == Reason.EXPIRED) {
                expiredSubjects.put(Links.decodedList(subject.kind(), subject.slug()), file.path());
            }
        }, () -> subjectFiles.put(file, subject));
    }

    private static void report(Unpublished why, StoryFile file, List<Problem> storyProblems) {
        storyProblems.add(new Problem(Kind.UNPUBLISHED, file.path(), 0, why.cause()));
    }

    private void unpublish(@Nullable Publishable story, StoryFile file, Reason reason) {
        unpublishedCount++;
        if (story == null) {
            unavailable.addDraft(file.path());
        } else {
            unresolved.add(new Unresolved(story, file, reason));
            unavailable.addUnpublished(file.path(), story, reason);
        }
    }

    /**
     * Gives the slug to the file, or a longer one if another file has it, or if it is reserved: with its language, else with its
     * date.
     */
    private Slug claim(ArticleAddress wanted, Outcome outcome, StoryFile file, List<Problem> storyProblems) {
        var language = outcome instanceof Publishable story ? language(story) : site.language().toLanguageTag();
        var address = wanted;
        if (isTaken(wanted)) {
            var isTranslation = isTranslation(language) && !language.equals(languages.get(wanted));
            address = longerSlugs(wanted, isTranslation ? language : null, date(outcome))
                    .map(longer -> new ArticleAddress(wanted.kind(), longer))
                    .filter(longer -> !isTaken(longer))
                    .findFirst()
                    .orElseThrow();
            if (!isTranslation) {
                storyProblems.add(new Problem(Kind.WARNING, file.path(), 0, extended(wanted, address, file)));
            }
        }
        owners.put(address, file);
        languages.put(address, language);
        if (!address.isPage()) {
            relatedFiles.add(file.path(), address.slug());
        }
        return address.slug();
    }

    private boolean isTaken(ArticleAddress address) {
        return owners.containsKey(address) || isReserved(address);
    }

    private static boolean isReserved(ArticleAddress address) {
        return address.isPage() && PathParser.isReservedForSite(address.slug());
    }

    private Cause extended(ArticleAddress wanted, ArticleAddress given, StoryFile file) {
        return isReserved(wanted)
                ? Cause.of("page.address-reserved", Links.decoded(wanted), Links.decoded(given))
                : Cause.of("story.slug-extended", wanted.slug(), file.fullPath(),
                        Optional.ofNullable(owners.get(wanted)).orElseThrow().fullPath(), given.slug());
    }

    private Stream<Slug> longerSlugs(ArticleAddress address, @Nullable String language, @Nullable Instant date) {
        var wanted = address.slug();
        var suffix = language != null
                ? "-" + language

                : date == null || address.isPage() ? "" : "-" + date.atZone(site.timeZone()).toLocalDate();
        return Stream.concat(suffix.isEmpty() ? Stream.empty() : Stream.of(wanted.withSuffix(suffix)),
                IntStream.iterate(2, number -> number + 1)
                        .mapToObj(number -> wanted.withSuffix(suffix + "-" + number)));
    }

    /** Names all stories without a date in one warning. */
    private void reportUndated(List<Candidate> inOrder) {
        var files = inOrder.stream()
                .filter(candidate -> candidate.article().isUndated() && !candidate.article().isPage())
                .map(candidate -> candidate.file().path())
                .toList();
        if (files.size() == 1) {
            problems.add(new Problem(Kind.WARNING, files.getFirst(), 0, Cause.of("story.no-date")));
        } else if (!files.isEmpty()) {
            var more = files.size() > MAX_NAMED ? " …" : "";
            problems.add(new Problem(Kind.WARNING, files.getFirst(), 0, Cause.of("story.no-dates", files.size(),
                    String.join(", ", files.subList(0, Math.min(MAX_NAMED, files.size()))) + more)));
        }
    }

    /** Warns if two stories of the same day have the same title: one is perhaps a copy of the other. */
    private void reportSameTitles(List<Candidate> inOrder) {
        var files = new HashMap<List<Object>, StoryFile>();
        for (var candidate : inOrder) {
            var article = candidate.article();
            var day = article.published().atZone(site.timeZone()).toLocalDate();
            if (article.isPage()) {
                continue;
            }
            var other = files.putIfAbsent(List.of(article.title(), day, language(candidate.story())), candidate.file());
            if (other != null) {
                candidate.problems().warning(0,
                        Cause.of("story.same-title", article.title(), candidate.file().path(), other.path()));
            }
        }
    }

    /** Returns the published stories. */
    List<Article> articles() {
        return crossLinks.articles().stream().filter(article -> !article.isPage()).toList();
    }

    /** Returns the withdrawn stories. */
    List<WithdrawnStory> withdrawn() {
        return crossLinks.withdrawn().stream().filter(story -> story.kind() == ContentKind.STORY).toList();
    }

    SitePages pages() {
        return new SitePages(crossLinks.articles().stream().filter(Article::isPage).toList(),
                crossLinks.withdrawn().stream().filter(story -> story.kind() == ContentKind.PAGE).toList());
    }

    /** Returns the unpublished stories and site pages without errors. */
    List<UnpublishedStory> unpublished() {
        return unpublished;
    }

    /** Counts all unpublished stories. */
    int unpublishedCount() {
        return unpublishedCount;
    }

    /** Returns what the files of sections, topics, authors and specials say. */
    Subjects subjects() {
        return crossLinks.subjects();
    }

    SubjectFiles subjectFiles() {
        if (subjectFiles.isEmpty() && expiredSubjects.isEmpty()) {
            return SubjectFiles.NONE;
        }
        var shown = new HashMap<String, String>();
        crossLinks.shownSubjects().forEach((file, path) -> shown.put(path, file.path()));
        return new SubjectFiles(shown, expiredSubjects,
                subjectFiles.keySet().stream().filter(file -> !isPublished(file)).map(StoryFile::path)
                        .collect(Collectors.toSet()));
    }

    /** Counts the files of sections, topics, authors and specials that are not kept back. */
    int subjectCount() {
        return subjectFiles.size();
    }

    Map<ArticleAddress, StoryFile> owners() {
        return owners;
    }

    boolean isPublished(StoryFile file) {
        return candidates.containsKey(file) || crossLinks.shownSubjects().containsKey(file);
    }

    boolean servesPreviousVersion(StoryFile file) {
        return notUpdated.contains(file);
    }

    /** Returns when the next story is published, expires or stops being breaking news; null if none will. */
    @Nullable
    Instant nextChange() {
        return schedule.nextChange();
    }

    List<Problem> problems() {
        return Stream.concat(problems.stream(), crossLinks.problems().stream()).toList();
    }

}
