package kanbao.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import kanbao.article.ContentKind;
import kanbao.article.Introduction;
import kanbao.article.Profile;
import kanbao.article.Section;
import kanbao.attachment.StoryAttachments;
import kanbao.content.Story.Draft;
import kanbao.content.Story.Outcome;
import kanbao.content.Story.Subject;
import kanbao.content.SubjectFile.Dates;
import kanbao.content.SubjectFile.OtherAddresses;
import kanbao.content.SubjectFile.TextLinks;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.FrontMatter;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Scalar;
import kanbao.markdown.BodyRenderer;
import kanbao.markdown.BodySource;
import kanbao.markdown.LineBreakStyle;
import kanbao.markdown.PlainText;
import kanbao.picture.StoryPictures;
import kanbao.report.Cause;
import kanbao.report.ProblemCollector;
import kanbao.report.SingleLineText;
import kanbao.site.Site;

/** Parses a file about a section, a topic or an author, or a special. */
final class SubjectParser {

    private static final int MAX_EXCERPT_LENGTH = 200;
    private static final Set<Key> COMMON = EnumSet.of(Key.TYPE, Key.TITLE, Key.NAME, Key.STANDFIRST, Key.SLUG,
            Key.ALIASES, Key.OTHER_NAMES, Key.PERMALINK, Key.IMAGE, Key.IMAGE_ALT, Key.IMAGE_CAPTION, Key.IMAGE_CREDIT,
            Key.LANGUAGE, Key.DATE, Key.CREATED, Key.UPDATED, Key.PUBLISHED, Key.EXPIRES, Key.DRAFT, Key.STATUS,
            Key.PASSWORD, Key.VISIBILITY, Key.BUILD, Key.RETRACTED);
    private static final Set<Key> OF_AUTHORS = EnumSet.of(Key.ROLE, Key.LINKS);
    private static final Set<Key> OF_SPECIALS = EnumSet.of(Key.STORIES);
    private static final Pattern INDEX = Pattern.compile("(?i)/_index(?=\\.[^./]+$)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:/|https?://).*");

    private final Site site;
    private final BodyRenderer renderer;

    SubjectParser(Site site, BodyRenderer renderer) {
        this.site = site;
        this.renderer = renderer;
    }

    /**
     * What has been read of the file.
     *
     * @param dates    reads dates in this file
     * @param language of the file
     */
    record Source(ContentKind kind, StoryFile file, FrontMatter matter, FrontMatterReader keys,
            ProblemCollector problems, DateParser dates, String language) {}

    Outcome subject(Source source, LineBreakStyle lineBreaks, StoryPictures pictures,
            StoryAttachments attachments) {
        var keys = source.keys();
        var problems = source.problems();
        keys.ignoreAllExcept(meaningful(source.kind()));
        if (keys.entry(Key.RETRACTED).isPresent()) {
            problems.warning(keys.entry(Key.RETRACTED).get().line(), Cause.of("subject.retracted"));
            return new Draft(null);
        }
        var name = text(Key.NAME, source).or(() -> text(Key.TITLE, source));
        var matter = source.matter();
        var rendered = renderer.render(new BodySource(matter.body(), matter.bodyLine(), name.orElse(null),
                source.language(), lineBreaks), pictures, attachments, problems);
        var shownName = name.or(() -> Optional.ofNullable(rendered.heading()).map(SingleLineText::of))
                .filter(text -> !text.isEmpty())
                .or(() -> configuredName(source))
                .orElseGet(() -> FallbackTitle.of("", path(source)));
        var introduction = new Introduction(text(Key.STANDFIRST, source).orElse(""),
                new LeadPictureParser(keys, problems).figure(pictures).orElse(null), rendered.html(),
                SingleLineText.of(rendered.excerpt().isBlank() ? rendered.text() : rendered.excerpt(),
                        MAX_EXCERPT_LENGTH),
                source.language());
        var dates = new PublicationDatesParser(keys, StoryFileName.of(source.file().path()), source.dates());
        var isAuthor = source.kind() == ContentKind.AUTHOR;
        var profile = new Profile(new AddressParser(keys, path(source), StoryFileName.of(path(source)), site).slug(),
                shownName, introduction,
                isAuthor ? text(Key.ROLE, source).orElse("") : "",
                isAuthor ? new ProfileLinksParser(keys, problems).links() : List.of());
        return new Subject(new SubjectFile(source.kind(), profile, otherAddresses(keys),
                source.kind() == ContentKind.SPECIAL ? new ListedStoriesParser(keys, problems).stories() : List.of(),
                new Dates(dates.explicitDate().orElse(Instant.EPOCH),
                        dates.expires()),
                new TextLinks(rendered.links(), rendered.stories())));
    }

    private static Set<Key> meaningful(ContentKind kind) {
        var keys = EnumSet.copyOf(COMMON);
        if (kind == ContentKind.AUTHOR) {
            keys.addAll(OF_AUTHORS);
        }
        if (kind == ContentKind.SPECIAL) {
            keys.addAll(OF_SPECIALS);
        }
        return keys;
    }

    /** The folder of Hugo's {@code _index.md} names the subject. */
    private static String path(Source source) {
        return INDEX.matcher(source.file().path()).replaceFirst("/index");
    }

    private Optional<String> configuredName(Source source) {
        var name = StoryFileName.of(path(source)).name();
        return source.kind() == ContentKind.SECTION
                ? site.sections().stream().filter(section -> section.slug().value().equals(name)).map(Section::name)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> text(Key key, Source source) {
        var line = source.keys().entry(key).map(Entry::line).orElse(0);
        return source.keys()
                .text(key, Cause.of("value.text"))
                .map(text -> PlainText.of(text, line, source.problems()))
                .filter(text -> !text.isEmpty());
    }

    /** An alias that begins with a slash is a former address, any other is another name. */
    private static OtherAddresses otherAddresses(FrontMatterReader keys) {
        var names = new ArrayList<>(keys.names(Key.OTHER_NAMES, Cause.of("value.names")));
        var former = new ArrayList<FormerAddress>();
        keys.entry(Key.PERMALINK)
                .filter(entry -> entry.value() instanceof Scalar scalar
                        && ADDRESS.matcher(scalar.text().strip()).matches())
                .ifPresent(entry -> AddressParser.path(((Scalar) entry.value()).text())
                        .ifPresent(path -> former.add(new FormerAddress(path, entry.line()))));
        for (var alias : keys.names(Key.ALIASES, Cause.of("value.names"))) {
            if (!ADDRESS.matcher(alias.text().strip()).matches()) {
                names.add(alias);
                continue;
            }
            AddressParser.path(alias.text())
                    .ifPresentOrElse(path -> former.add(new FormerAddress(path, alias.line())),
                            () -> keys.warn(Key.ALIASES.preferredSpelling(), alias, Cause.of("value.path")));
        }
        return new OtherAddresses(names, former);
    }

}
