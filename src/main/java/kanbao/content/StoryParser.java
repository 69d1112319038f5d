package kanbao.content;

import java.io.IOException;
import java.time.Clock;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

import kanbao.article.Article;
import kanbao.article.Body;
import kanbao.article.DisplayWidth;
import kanbao.article.EditorialPlacement;
import kanbao.article.Headline;
import kanbao.article.TextLength;
import kanbao.content.Story.Fault;
import kanbao.content.Story.HeldBack;
import kanbao.content.Story.LeftOut;
import kanbao.content.Story.Outcome;
import kanbao.content.Story.Published;
import kanbao.content.Story.TakenBack;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.FrontMatter;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.BodyRenderer;
import kanbao.markdown.RenderedBody;
import kanbao.picture.StoryPictures;
import kanbao.report.Cause;
import kanbao.report.InvalidStoryException;
import kanbao.report.Problem.Kind;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;
import kanbao.site.Site;

/** Makes a story of one file; whatever is wrong with the file ends as a problem of it. */
final class StoryParser {

    private static final int LONGEST_EXCERPT = 200;
    private static final int HEAVIEST = 1_000_000;

    private final LongAdder filesRead = new LongAdder();
    private final Site site;
    private final BodyRenderer renderer;
    private final ClassificationParser filings;
    private final PublicationDatesParser timelines;
    private final ProvenanceParser provenances;

    StoryParser(Site site, Clock clock, BodyRenderer renderer) {
        var dates = new DateParser(site.timeZone());
        this.site = site;
        this.renderer = renderer;
        this.filings = new ClassificationParser(site);
        this.timelines = new PublicationDatesParser(dates, clock);
        this.provenances = new ProvenanceParser(dates, clock);
    }

    private interface Attempt {

        Outcome outcome() throws IOException;

    }

    long filesRead() {
        return filesRead.sum();
    }

    ParsedStory read(StoryFile file, StoryPictures pictures) {
        filesRead.increment();
        var problems = new ProblemCollector(file.path());
        var outcome = outcome(file, pictures, problems);
        var story = new Story(file, problems.all(),
                problems.hasErrors() && !(outcome instanceof LeftOut) ? new LeftOut(Fault.BROKEN) : outcome);
        return new ParsedStory(story, pictures.references(), pictures.files(), null);
    }

    private Outcome outcome(StoryFile file, StoryPictures pictures, ProblemCollector problems) {
        return outcome(() -> {
            var matter = FrontMatter.of(file.text());
            var keys = new FrontMatterReader(matter.keys(), problems);
            if (DraftDetector.isDraft(keys, file.path())) {
                problems.unpublished(0, Cause.of("story.draft"));
                return heldBack(file, matter, pictures, problems);
            }
            return story(file, matter, keys, pictures, problems);
        }, problems);
    }

    private static Outcome outcome(Attempt reading, ProblemCollector problems) {
        try {
            return reading.outcome();
        } catch (InvalidStoryException e) {
            e.reportTo(problems);
            return new LeftOut(e.mustBeRemoved() ? Fault.TO_GO : Fault.BROKEN);
        } catch (IOException e) {
            problems.error(0, Cause.of("file.unreadable", e.getClass().getSimpleName()));
            return new LeftOut(Fault.UNREAD);
        } catch (StackOverflowError e) {
            problems.error(0, Cause.of("story.nested-too-deep"));
        } catch (RuntimeException e) {
            problems.error(0, Cause.of("story.failed", e.toString()));
        }
        return new LeftOut(Fault.BROKEN);
    }

    /** What would keep a draft out is no error yet; its editor is told of it all the same. */
    private HeldBack heldBack(StoryFile file, FrontMatter matter, StoryPictures pictures, ProblemCollector problems) {
        var ofDraft = new ProblemCollector(file.path());
        var outcome = outcome(
                () -> story(file, matter, new FrontMatterReader(matter.keys(), ofDraft), pictures, ofDraft), ofDraft);
        ofDraft.all().stream().filter(problem -> problem.kind() == Kind.ERROR).forEach(
                error -> problems.unpublished(error.line(), error.cause()));
        return new HeldBack(outcome instanceof Published draft && !ofDraft.hasErrors() ? draft : null);
    }

    private Outcome story(StoryFile file, FrontMatter matter, FrontMatterReader keys, StoryPictures pictures,
            ProblemCollector problems) {
        var addresses = new AddressParser(keys, file.path());
        var slug = addresses.slug();
        var withdrawn = provenances.withdrawn(keys, slug);
        if (withdrawn.isPresent()) {
            var meant = timelines.meant(keys, file).orElse(null);
            return new TakenBack(withdrawn.get(), meant,
                    addresses.old(slug, filings.filing(keys).section(), meant, site));
        }
        var timeline = timelines.timeline(keys, file, problems);
        var title = keys.words(Key.TITLE, Cause.of("value.title"));
        var rendered = renderer.render(matter.body(), matter.bodyLine(), title.isEmpty(), pictures, problems);
        var headline = headline(title.or(() -> heading(rendered))
                .orElseThrow(() -> new InvalidStoryException(1, Cause.of("story.no-title"))), keys);
        requireListedWhole(headline, keys, problems);
        var article = new Article(slug, headline, filings.filing(keys), filings.byline(keys), timeline,
                body(rendered, new LeadPictureParser(keys, problems), pictures), provenances.provenance(keys),
                new EditorialPlacement(weight(keys), List.of(), List.of()));
        return new Published(article, timelines.expires(keys, timeline),
                keys.names(Key.RELATED, Cause.of("value.related")),
                addresses.old(slug, article.section(), article.published(), site), rendered.links());
    }

    private Headline headline(String title, FrontMatterReader keys) {
        return new Headline(title, keys.words(Key.STANDFIRST, Cause.of("value.text")).orElse(""), language(keys));
    }

    private static void requireListedWhole(Headline headline, FrontMatterReader keys, ProblemCollector problems) {
        var columns = DisplayWidth.of(headline.title());
        if (columns > Headline.MAX_LIST_WIDTH) {
            problems.warning(keys.entry(Key.TITLE).map(Entry::line).orElse(0),
                    Cause.of("story.title-too-wide", columns, Headline.MAX_LIST_WIDTH));
        }
    }

    private static Optional<String> heading(RenderedBody rendered) {
        return Optional.ofNullable(rendered.heading()).map(SingleLineText::of).filter(words -> !words.isEmpty());
    }

    private String language(FrontMatterReader keys) {
        var notALanguage = Cause.of("value.language");
        return keys.words(Key.LANGUAGE, notALanguage).flatMap(tag -> {
            try {
                return Optional.of(new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build().toLanguageTag());
            } catch (IllformedLocaleException e) {
                keys.entry(Key.LANGUAGE).ifPresent(entry -> keys.warn(entry, notALanguage));
                return Optional.<String>empty();
            }
        }).orElseGet(() -> site.language().toLanguageTag());
    }

    private static Body body(RenderedBody rendered, LeadPictureParser lead, StoryPictures pictures) {
        var beginning = rendered.excerpt().isBlank() ? rendered.text() : rendered.excerpt();
        return new Body(lead.figure(pictures).orElse(null), rendered.html(), rendered.text(),
                SingleLineText.of(beginning, LONGEST_EXCERPT),
                TextLength.of(rendered.text()));
    }

    private static int weight(FrontMatterReader keys) {
        var notAWeight = Cause.of("value.weight", HEAVIEST);
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
            return Optional.of(DraftDetector.isYes(value) ? 1 : 0);
        }
        try {
            return Optional.of(Integer.parseInt(value.text().strip())).filter(it -> Math.abs(it) <= HEAVIEST);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

}
