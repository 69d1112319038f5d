package kanbao;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

import kanbao.article.Article;
import kanbao.article.ArticleAddress;
import kanbao.article.Author;
import kanbao.article.Body;
import kanbao.article.Byline;
import kanbao.article.Classification;
import kanbao.article.EditorialPlacement;
import kanbao.article.Figure;
import kanbao.article.FileType;
import kanbao.article.Headline;
import kanbao.article.Picture;
import kanbao.article.Provenance;
import kanbao.article.PublicationDates;
import kanbao.article.SanitizedHtml;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.article.Subjects;
import kanbao.article.TextLength;
import kanbao.article.Topic;
import kanbao.article.WithdrawnStory;
import kanbao.chinese.TraditionalForm;
import kanbao.content.Content;
import kanbao.content.Glossaries;
import kanbao.content.SitePages;
import kanbao.content.SubjectFiles;
import kanbao.edition.Edition;
import kanbao.report.Report;
import kanbao.site.AttachmentSettings;
import kanbao.site.FootSettings;
import kanbao.script.Scripts;
import kanbao.site.HostPattern;
import kanbao.site.LineBreaks;
import kanbao.site.Links;
import kanbao.site.PictureSettings;
import kanbao.site.PictureType;
import kanbao.site.Settings;
import kanbao.site.Site;

/**
 * Builds sites, settings, editions and articles for tests. An article has defaults for all that a test does not set:
 * {@code article("qwen").section(TECH).topics("人工智能").published("2026-03-01T08:00").build()}.
 */
public final class TestData {

    public static final Section TECH = new Section(Slug.of("tech"), "科技");
    public static final Section TRAVEL = new Section(Slug.of("travel"), "文旅");
    public static final Site SITE = site(TECH, TRAVEL);

    /** All types of attachments, and the usual limits. */
    public static final AttachmentSettings ATTACHMENTS = new AttachmentSettings(List.of(FileType.values()),
            DataSize.ofMegabytes(100),
            DataSize.ofGigabytes(4));

    private static final String TEXT = "一个段落。";

    private final Slug slug;
    private String title;
    private String text = TEXT;
    private Section section = TECH;
    private List<Topic> topics = List.of();
    private List<Author> authors = List.of(SITE.deskAuthor());
    private Instant published = instant("2026-03-01T08:00");
    private boolean undated;
    private @Nullable Figure leadPicture;
    private int weight;
    private List<Slug> related = List.of();
    private List<String> aliases = List.of();

    private TestData(String slug) {
        this.slug = Slug.of(slug);
        this.title = "关于" + slug;
    }

    public static TestData article(String slug) {
        return new TestData(slug);
    }

    /** The scripts of a site. */
    public static Scripts scripts(Site site) {
        var edition = edition();
        return new Scripts(site, new Links(site), () -> edition);
    }

    public static Site site(Section... sections) {
        return new Site("看报", "一份安静的中文报纸", URI.create("https://paper.example"), Locale.forLanguageTag("zh-Hans"),
                ZoneId.of("Asia/Shanghai"), "编辑部", List.of(sections), false, List.of(),
                null, null, null, TraditionalForm.NONE, true, FootSettings.NONE);
    }

    /** Default settings with these content folders. */
    public static Settings settings(Site site, String... folders) {
        return new Settings(List.of(folders), false, LineBreaks.AUTO, Path.of("data"), List.of(), Duration.ZERO,
                Duration.ofHours(24),
                false, null, ATTACHMENTS, List.of(), site, pictures());
    }

    /** Default settings for pictures on other hosts, with these hosts. */
    public static PictureSettings pictures(String... hosts) {
        return new PictureSettings(Stream.of(hosts).map(HostPattern::of).toList(),
                List.of(PictureType.JPEG, PictureType.PNG, PictureType.GIF, PictureType.WEBP, PictureType.AVIF),
                DataSize.ofMegabytes(10),
                20_000, DataSize.ofMegabytes(2_048), Duration.ofSeconds(30), Duration.ofDays(7));
    }

    /** Default settings with this data folder. */
    public static Settings settings(Path data) {
        var defaults = settings(SITE, Settings.EDITION);
        return new Settings(defaults.content(), defaults.sampleWhenEmpty(), defaults.lineBreaks(), data,
                defaults.fonts(), defaults.drain(),
                defaults.hotHalfLife(), defaults.forbidTraining(), defaults.previewSecret(), ATTACHMENTS, List.of(),
                SITE, defaults.pictures());
    }

    public static Edition edition(Article... articles) {
        return Edition.of(content(List.of(), articles), SITE);
    }

    public static Content content(List<WithdrawnStory> withdrawn, Article... articles) {
        return new Content(List.of(articles), withdrawn, List.of(), SitePages.NONE, Subjects.NONE, SubjectFiles.NONE,
                files(articles),
                List.of(), List.of(), List.of(), List.of(), Map.of(), Glossaries.NONE,
                new Report(articles.length, articles.length, 0, withdrawn.size(), List.of()), null, false);
    }

    private static Map<ArticleAddress, String> files(Article... articles) {
        return Stream.of(articles).map(Article::address).distinct().collect(
                Collectors.toMap(Function.identity(), address -> address.slug() + ".md"));
    }

    public static Instant instant(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(SITE.timeZone()).toInstant();
    }

    public TestData title(String title) {
        this.title = title;
        return this;
    }

    public TestData text(String text) {
        this.text = text;
        return this;
    }

    public TestData section(Section section) {
        this.section = section;
        return this;
    }

    public TestData topics(String... names) {
        this.topics = Arrays.stream(names).map(name -> new Topic(Slug.from(name).orElseThrow(), name)).toList();
        return this;
    }

    public TestData authors(String... names) {
        this.authors = Arrays.stream(names).map(name -> new Author(Slug.from(name).orElseThrow(), name)).toList();
        return this;
    }

    public TestData published(String localDateTime) {
        this.published = instant(localDateTime);
        return this;
    }

    public TestData undated() {
        this.undated = true;
        return this;
    }

    public TestData picture() {
        this.leadPicture = new Figure(new Picture("0123456789abcdef", "wall.svg", "image/svg+xml", 1200, 750), "城墙", "",
                "");
        return this;
    }

    public TestData weight(int weight) {
        this.weight = weight;
        return this;
    }

    public TestData related(String... slugs) {
        this.related = Stream.of(slugs).map(Slug::of).toList();
        return this;
    }

    public TestData aliases(String... paths) {
        this.aliases = List.of(paths);
        return this;
    }

    public Article build() {
        return new Article(slug, new Headline(title, "", "zh-Hans"), new Classification(section, topics),
                new Byline(authors),
                new PublicationDates(published, null, undated),
                new Body(leadPicture, new SanitizedHtml("<p>" + text + "</p>"), text, text, TextLength.of(text),
                        new SanitizedHtml("")),
                new Provenance(List.of(), List.of()), new EditorialPlacement(weight, related, aliases, null));
    }

}
