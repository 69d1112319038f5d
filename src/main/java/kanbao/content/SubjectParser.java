package kanbao.content;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import kanbao.article.ContentKind;
import kanbao.article.Introduction;
import kanbao.article.Profile;
import kanbao.article.ProfileLink;
import kanbao.article.Section;
import kanbao.attachment.StoryAttachments;
import kanbao.content.Story.Draft;
import kanbao.content.Story.Outcome;
import kanbao.content.Story.Subject;
import kanbao.content.SubjectFile.Dates;
import kanbao.content.SubjectFile.ListedStory;
import kanbao.content.SubjectFile.OtherAddresses;
import kanbao.content.SubjectFile.TextLinks;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.FrontMatter;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.frontmatter.Key;
import kanbao.frontmatter.Value;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Fields;
import kanbao.frontmatter.Value.Form;
import kanbao.frontmatter.Value.Items;
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
    private static final String[] STORY_KEYS = {"stories", "articles", "posts", "报道", "文章", "篇目"};
    private static final String[] SUBHEAD_KEYS = {"subhead", "heading", "title", "name", "小标题", "标题", "名称"};
    private static final Pattern INDEX = Pattern.compile("(?i)/_index(?=\\.[^./]+$)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:/|https?://).*");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern NAMED_LINK = Pattern
            .compile("\\[(?<name>[^\\]]+)]\\((?<link>\\S+)\\)|(?<text>[^:：]{1,100})[:：]\\s*(?<address>https?://\\S+)");
    private static final Pattern WIKI_LINK = Pattern
            .compile("\\[\\[([^\\]|#]+)(?:[|#][^\\]]*)?]]|\\[[^\\]]*]\\(([^)]+)\\)");

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
            problems.unpublished(keys.entry(Key.RETRACTED).get().line(), Cause.of("subject.retracted"));
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
                isAuthor ? text(Key.ROLE, source).orElse("") : "", isAuthor ? links(keys, problems) : List.of());
        return new Subject(new SubjectFile(source.kind(), profile, otherAddresses(keys),
                source.kind() == ContentKind.SPECIAL ? listed(keys, problems) : List.of(),
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

    private static List<ProfileLink> links(FrontMatterReader keys, ProblemCollector problems) {
        var links = new ArrayList<ProfileLink>();
        keys.entry(Key.LINKS).ifPresent(entry -> keys.values(Key.LINKS)
                .stream()
                .flatMap(SubjectParser::writtenLinks)
                .forEach(written -> link(written).ifPresentOrElse(
                        link -> links.add(new ProfileLink(named(PlainText.of(link.name(), written.line(), problems),
                                link.address()), link.address())),
                        () -> keys.warn(entry.key(), new Scalar(written.text(), Form.TEXT, written.line()),
                                Cause.of("value.web-address")))));
        return links;
    }

    /** A link as it is written, and its name; empty if it has none. */
    private record WrittenLink(String name, String text, int line) {}

    /** Reads addresses, {@code [name](address)}, {@code name: address}, and maps of them or with name and address. */
    private static Stream<WrittenLink> writtenLinks(Value value) {
        return switch (value) {
            case Scalar scalar -> {
                var named = NAMED_LINK.matcher(scalar.text().strip());
                if (!named.matches() || WEB_ADDRESS.matcher(scalar.text().strip()).matches()) {
                    yield Stream.of(new WrittenLink("", scalar.text().strip(), scalar.line()));
                }
                yield Stream.of(named.group("link") == null
                        ? new WrittenLink(named.group("text"), named.group("address"), scalar.line())
                        : new WrittenLink(named.group("name"), named.group("link"), scalar.line()));
            }
            case Items items -> items.values().stream().flatMap(SubjectParser::writtenLinks);
            case Fields fields -> fields.first("url", "link", "href", "address", "链接", "地址")
                    .map(address -> Stream.of(new WrittenLink(
                            fields.first("name", "title", "label", "text", "名称").map(Scalar::text).orElse(""),
                            address.text().strip(), address.line())))
                    .orElseGet(() -> fields.entries()
                            .stream()
                            .map(entry -> new WrittenLink(entry.key(),
                                    entry.value() instanceof Scalar scalar
                                            ? scalar.text().strip()
                                            : entry.value().source(),
                                    entry.line())));
        };
    }

    private static Optional<ProfileLink> link(WrittenLink written) {
        try {
            var address = URI.create(written.text());
            return WEB_ADDRESS.matcher(written.text()).matches() && address.getHost() != null
                    ? Optional.of(new ProfileLink(named(SingleLineText.of(written.name()), address), address))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String named(String name, URI address) {
        return name.isBlank() ? address.getHost() : name;
    }

    private static List<ListedStory> listed(FrontMatterReader keys, ProblemCollector problems) {
        var listed = new ArrayList<ListedStory>();
        keys.entry(Key.STORIES).ifPresent(entry -> {
            if (entry.value() instanceof Scalar scalar && scalar.form() == Form.TEXT) {
                scalar.names().forEach(name -> listed.add(new ListedStory("", reference(name))));
            } else {
                addListed(entry.value(), "", entry, listed, keys, problems);
            }
        });
        return List.copyOf(listed);
    }

    /** Reads names of stories, lists of them, and maps with a subhead. */
    private static void addListed(Value value, String subhead, Entry entry, List<ListedStory> listed,
            FrontMatterReader keys, ProblemCollector problems) {
        switch (value) {
            case Scalar scalar when scalar.isBlank() -> {
            }
            case Scalar scalar when scalar.form() == Form.BOOLEAN -> keys.warn(entry.key(), scalar,
                    Cause.of("value.stories"));
            case Scalar scalar -> listed.add(new ListedStory(subhead, reference(scalar)));
            case Items items -> items.values()
                    .forEach(item -> addListed(item, subhead, entry, listed, keys, problems));
            case Fields fields -> addGroups(fields, subhead, entry, listed, keys, problems);
        }
    }

    private static void addGroups(Fields fields, String subhead, Entry entry, List<ListedStory> listed,
            FrontMatterReader keys, ProblemCollector problems) {
        var stories = fields.entries().stream()
                .filter(field -> List.of(STORY_KEYS).contains(Key.normalized(field.key())))
                .findFirst();
        if (stories.isPresent()) {
            var heading = fields.first(SUBHEAD_KEYS).map(text -> subhead(text.text(), text.line(), problems))
                    .orElse(subhead);
            addListed(stories.get().value(), heading, entry, listed, keys, problems);
            return;
        }
        for (var field : fields.entries()) {
            if (field.value() instanceof Items || fields.entries().size() == 1) {
                addListed(field.value(), subhead(field.key(), field.line(), problems), entry, listed, keys, problems);
            } else {
                keys.warn(entry.key(), field.value(), Cause.of("value.stories"));
            }
        }
    }

    private static String subhead(String written, int line, ProblemCollector problems) {
        return PlainText.of(SingleLineText.of(written), line, problems);
    }

    /** Takes the name out of a link of Obsidian or Markdown. */
    private static Scalar reference(Scalar written) {
        var link = WIKI_LINK.matcher(written.text().strip());
        if (!link.matches()) {
            return new Scalar(written.text().strip(), written.form(), written.line());
        }
        return new Scalar(link.group(1) == null ? link.group(2) : link.group(1), written.form(), written.line());
    }

}
