package kanbao.content;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import kanbao.article.Article;
import kanbao.article.ArticleAddress;
import kanbao.article.Body;
import kanbao.article.ContentKind;
import kanbao.article.DisplayWidth;
import kanbao.article.EditorialPlacement;
import kanbao.article.Headline;
import kanbao.article.PublicationDates;
import kanbao.article.TextLength;
import kanbao.attachment.StoryAttachments;
import kanbao.content.Story.Draft;
import kanbao.content.Story.Fault;
import kanbao.content.Story.Groups;
import kanbao.content.Story.Invalid;
import kanbao.content.Story.Outcome;
import kanbao.content.Story.Publishable;
import kanbao.content.Story.Retraction;
import kanbao.folder.FileReference;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.FrontMatter;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.BodyRenderer;
import kanbao.markdown.BodySource;
import kanbao.markdown.PlainText;
import kanbao.markdown.RenderedBody;
import kanbao.picture.StoryPictures;
import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;
import kanbao.report.Problem.Kind;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;
import kanbao.site.Site;

/** Parses one file into a story. Every error in the file becomes a problem in the report. */
final class StoryParser {

    private static final int MAX_EXCERPT_LENGTH = 200;
    private static final int MAX_WEIGHT = 1_000_000;

    private final LongAdder parsedFiles = new LongAdder();
    private final Site site;
    private final DateParser dates;
    private final BodyRenderer renderer;
    private final ClassificationParser classifications;
    private final Clock clock;
    private final ProvenanceParser provenances;
    private final RetractionParser retractions;
    private final SubjectParser subjects;

    StoryParser(Site site, Clock clock, BodyRenderer renderer) {
        this.dates = new DateParser(site.timeZone());
        this.site = site;
        this.renderer = renderer;
        this.classifications = new ClassificationParser(site);
        this.clock = clock;
        this.provenances = new ProvenanceParser(dates, clock);
        this.subjects = new SubjectParser(site, renderer);
        this.retractions = new RetractionParser(dates, clock, site);
    }

    private interface Step {

        Outcome outcome() throws IOException;

    }

    long parsedFileCount() {
        return parsedFiles.sum();
    }

    ParsedStory parse(StoryFile file, FolderConventions folder, StoryPictures pictures,
            StoryAttachments attachments) {
        parsedFiles.increment();
        var problems = new ProblemCollector(file.path());
        var outcome = outcome(file, folder, pictures, attachments, problems);
        var story = new Story(file, problems.all(),
                problems.hasErrors() && !(outcome instanceof Invalid) ? new Invalid(Fault.INVALID) : outcome);
        return new ParsedStory(story, folder, references(pictures, attachments),
                pictures.remoteReferences(), pictures.files(),
                attachments.files(), null);
    }

    private static List<FileReference> references(StoryPictures pictures, StoryAttachments attachments) {
        return Stream.concat(pictures.references().stream(), attachments.references().stream()).toList();
    }

    private Outcome outcome(StoryFile file, FolderConventions folder, StoryPictures pictures,
            StoryAttachments attachments,
            ProblemCollector problems) {
        return outcome(() -> {
            var text = file.text();
            MergeConflictFinder.requireNone(text);
            var matter = FrontMatter.parse(text);
            matter.notes().forEach(note -> problems.warning(note.line(), note.cause()));
            var subject = ContentKindParser.subject(file.path(), matter.keys(), site);
            if (subject.isPresent()) {
                return subject(subject.get(), file, matter, folder, pictures, attachments, problems);
            }
            var keys = new FrontMatterReader(matter.keys(), problems);
            var generated = ContentKindParser.generatedPage(file.path(), keys);
            if (generated.isPresent()) {
                problems.unpublished(generated.get().line(), generated.get().cause());
                return new Draft(null);
            }
            var unpublished = new DraftDetector(keys, dates).unpublished(file.path(), matter.body(), matter.bodyLine());
            if (unpublished.isPresent()) {
                problems.unpublished(unpublished.get().line(), unpublished.get().cause());
                return draft(file, matter, folder, pictures, attachments, problems);
            }
            return story(file, matter, keys, folder, pictures, attachments, problems);
        }, problems);
    }

    private Outcome subject(ContentKind kind, StoryFile file, FrontMatter matter, FolderConventions folder,
            StoryPictures pictures, StoryAttachments attachments, ProblemCollector problems) {
        var keys = FrontMatterReader.ofSubject(matter.keys(), problems);
        var unpublished = new DraftDetector(keys, dates).unpublished(file.path(), matter.body(), matter.bodyLine());
        if (unpublished.isPresent()) {
            problems.unpublished(unpublished.get().line(), unpublished.get().cause());
            return new Draft(null);
        }
        return subjects.subject(new SubjectParser.Source(kind, file, matter, keys, problems,
                dates.forFile(StoryFileName.of(file.path())),
                language(keys, file.path())), folder.lineBreaks(), pictures, attachments);
    }

    private static Outcome outcome(Step step, ProblemCollector problems) {
        try {
            return step.outcome();
        } catch (InvalidStoryException e) {
            e.reportTo(problems);
            return new Invalid(e.mustBeRemoved() ? Fault.MUST_BE_REMOVED : Fault.INVALID);
        } catch (IOException e) {
            problems.error(0, Cause.of("file.unreadable", e.getClass().getSimpleName()));
            return new Invalid(Fault.UNREADABLE);
        } catch (StackOverflowError e) {
            problems.error(0, Cause.of("story.nested-too-deep"));
        } catch (RuntimeException e) {
            problems.error(0, Cause.of("story.failed", e.toString()));
        }
        return new Invalid(Fault.INVALID);
    }

    /** Parses a draft. Its errors are not errors yet, but the editor should know them. */
    private Draft draft(StoryFile file, FrontMatter matter, FolderConventions folder, StoryPictures pictures,
            StoryAttachments attachments, ProblemCollector problems) {
        var draftProblems = new ProblemCollector(file.path());
        var outcome = outcome(
                () -> story(file, matter, new FrontMatterReader(matter.keys(), draftProblems), folder, pictures,
                        attachments, draftProblems),
                draftProblems);
        draftProblems.all().stream().filter(problem -> problem.kind() == Kind.ERROR).forEach(
                error -> problems.unpublished(error.line(), error.cause()));
        return new Draft(outcome instanceof Publishable draft && !draftProblems.hasErrors() ? draft : null);
    }

    private Outcome story(StoryFile file, FrontMatter matter, FrontMatterReader keys, FolderConventions folder,
            StoryPictures pictures, StoryAttachments attachments,
            ProblemCollector problems) {
        var kind = ContentKindParser.kind(file.path(), keys, folder, problems);
        var name = StoryFileName.of(file.path());
        var addresses = new AddressParser(keys, file.path(), name, site);
        var slug = addresses.slug();
        var fileDates = dates.forFile(name);
        var publication = new PublicationDatesParser(keys, name, fileDates);
        var explicitDate = publication.readableDate().orElse(null);
        var withdrawn = retractions.withdrawn(keys, new ArticleAddress(kind, slug), file, explicitDate,
                problems);
        if (withdrawn.isPresent()) {
            return new Retraction(withdrawn.get(), explicitDate,
                    kind == ContentKind.PAGE
                            ? addresses.formerAddresses()
                            : addresses.formerAddresses(slug, classifications.classification(keys).section(),
                                    explicitDate));
        }
        var dated = publication.dates(file, clock);
        var published = kind == ContentKind.PAGE ? withUpdate(dated, keys) : dated;
        var title = plainText(Key.TITLE, Cause.of("value.title"), keys, problems);
        var language = language(keys, file.path());
        var rendered = renderer.render(
                new BodySource(matter.body(), matter.bodyLine(), title.orElse(null), language, folder.lineBreaks()),
                pictures,
                attachments, problems);
        if (kind == ContentKind.PAGE && rendered.html().value().isBlank() && keys.entry(Key.IMAGE).isEmpty()) {
            problems.unpublished(0, Cause.of("page.empty"));
            return new Draft(null);
        }
        var headline = headline(
                title.or(() -> heading(rendered)).orElseGet(() -> fallbackTitle(rendered, keys, file, problems)),
                language, keys, problems);
        warnIfTruncatedInLists(headline, keys, problems);
        var article = new Article(slug, headline, classifications.classification(keys), classifications.byline(keys),
                published,
                body(rendered, new LeadPictureParser(keys, problems), pictures),
                provenances.provenance(keys, published, addresses.foreignAddresses(), problems),
                placement(kind, fileDates, keys, published.published()));
        return new Publishable(article, publication.expires(),
                article.isPage() ? List.of() : keys.names(Key.RELATED, Cause.of("value.related")),
                article.isPage()
                        ? addresses.formerAddresses()
                        : addresses.formerAddresses(slug, article.section(), article.published()),
                addresses.id(),
                rendered.links(), rendered.stories(), groups(article, keys), GlossaryParser.ofStory(keys));
    }

    private static Groups groups(Article article, FrontMatterReader keys) {
        return new Groups(keys.entry(Key.SECTION).map(Entry::line).orElse(0),
                article.isPage() ? List.of() : keys.names(Key.SERIES, Cause.of("value.series")));
    }

    /** The date of the last change is the only date that a site page shows, also if it is its only date. */
    private static PublicationDates withUpdate(PublicationDates dates, FrontMatterReader keys) {
        var isOnlyDate = dates.updated() == null && !dates.undated() && keys.entry(Key.UPDATED).isPresent()
                && keys.entry(Key.DATE).isEmpty();
        return isOnlyDate ? new PublicationDates(dates.published(), dates.published()) : dates;
    }

    private EditorialPlacement placement(ContentKind kind, DateParser fileDates, FrontMatterReader keys,
            Instant published) {
        return switch (kind) {
            case STORY, SECTION, TOPIC, AUTHOR, SPECIAL -> {
                keys.ignore(Key.MENU, Cause.of("story.menu"));
                yield new EditorialPlacement(weight(keys), List.of(), List.of(),
                        new BreakingNewsParser(fileDates, site.timeZone()).end(keys, published));
            }
            case PAGE -> new EditorialPlacement(0, List.of(), List.of(), null, MenuParser.placement(keys));
        };
    }

    private Headline headline(String title, String language, FrontMatterReader keys,
            ProblemCollector problems) {
        return new Headline(title, plainText(Key.STANDFIRST, Cause.of("value.text"), keys, problems).orElse(""),
                language);
    }

    /** Returns the text of a key without Markdown. */
    private static Optional<String> plainText(Key key, Cause ifInvalid, FrontMatterReader keys,
            ProblemCollector problems) {
        var line = keys.entry(key).map(Entry::line).orElse(0);
        return keys.text(key, ifInvalid).map(text -> PlainText.of(text, line, problems))
                .filter(text -> !text.isEmpty());
    }

    private static void warnIfTruncatedInLists(Headline headline, FrontMatterReader keys, ProblemCollector problems) {
        var columns = DisplayWidth.of(headline.title());
        if (columns > Headline.MAX_LIST_WIDTH) {
            problems.warning(keys.entry(Key.TITLE).map(Entry::line).orElse(0),
                    Cause.of("story.title-too-wide", columns, Headline.MAX_LIST_WIDTH));
        }
    }

    private static Optional<String> heading(RenderedBody rendered) {
        return Optional.ofNullable(rendered.heading()).map(SingleLineText::of).filter(text -> !text.isEmpty());
    }

    private static String fallbackTitle(RenderedBody rendered, FrontMatterReader keys, StoryFile file,
            ProblemCollector problems) {
        if (keys.entry(Key.TITLE).isEmpty()) {
            problems.warning(1, Cause.of("story.no-title"));
        }
        return FallbackTitle.of(rendered.html().value(), file.path());
    }

    private String language(FrontMatterReader keys, String path) {
        var notALanguage = Cause.of("value.language");
        return keys.text(Key.LANGUAGE, notALanguage).flatMap(tag -> {
            try {
                return Optional.of(new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build().toLanguageTag());
            } catch (IllformedLocaleException e) {
                keys.entry(Key.LANGUAGE).ifPresent(entry -> keys.warn(entry, notALanguage));
                return Optional.<String>empty();
            }
        }).or(() -> PathLanguage.of(path)).orElseGet(() -> site.language().toLanguageTag());
    }

    private static Body body(RenderedBody rendered, LeadPictureParser lead, StoryPictures pictures) {
        var beginning = rendered.excerpt().isBlank() ? rendered.text() : rendered.excerpt();
        return new Body(lead.figure(pictures).orElse(null), rendered.html(), rendered.text(),
                SingleLineText.of(beginning, MAX_EXCERPT_LENGTH),
                TextLength.of(rendered.text()), rendered.contents(), rendered.media());
    }

    private static int weight(FrontMatterReader keys) {
        var notAWeight = Cause.of("value.weight", MAX_WEIGHT);
        return keys.scalar(Key.WEIGHT, notAWeight).map(value -> {
            var weight = weight(value);
            if (weight.isEmpty()) {
                keys.entry(Key.WEIGHT).ifPresent(entry -> keys.warn(entry, notAWeight));
            }
            return weight.orElse(0);
        }).orElse(0);
    }

    private static Optional<Integer> weight(Scalar value) {
        if (value.form() == Form.BOOLEAN) {
            return Optional.of(DraftDetector.isTrue(value) ? 1 : 0);
        }
        try {
            return Optional.of(Integer.parseInt(value.text().strip())).filter(it -> Math.abs(it) <= MAX_WEIGHT);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

}
