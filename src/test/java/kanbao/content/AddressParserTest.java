package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.article.Article;
import kanbao.article.ArticleAddress;
import kanbao.article.Slug;
import kanbao.article.SourceCredit;
import kanbao.site.PermalinkPattern;
import kanbao.site.Site;

class AddressParserTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void createEmptyFolder() {
        folder = new WrittenFolder(temporary);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slug: given                            | given
            slug: 2048                             | 2048
            slug: '%E7%9C%8B%E6%8A%A5'             | 看报
            permalink: /2012/10/old-name/          | old-name
            permalink: /2012/10/old-name.html      | old-name
            url: http://localhost:8080/old/index.html?a=b#c | old
            url: https://example.com/old/index.html?a=b#c | file-name
            permalink: /:year/:title/              | file-name
            permalink: pretty                      | file-name
            slug: '！'                              | file-name
            layout: post                           | file-name""")
    void theSlugComesFromItsKeyThePermalinkOrTheFileName(String keys, String slug) {
        assertThat(folder.withKeys("2012/2012-10-03-File Name.md", keys).story().slug()).hasToString(slug);
    }

    @Test
    void anIrregularSlugIsNormalizedAndReported() {
        folder.withKeys("a.md", "slug: Qwen_3 发布");

        assertThat(folder.story().slug()).hasToString("qwen-3-发布");
        assertThat(folder.problems()).singleElement().asString().endsWith("hyphens; Kanbao uses “qwen-3-发布”");
    }

    @Test
    void aPageBundleHasTheNameOfItsFolder() {
        assertThat(folder.withKeys("2012-10-03-长峪城/index.md").story().slug()).hasToString("长峪城");
    }

    @Test
    void aNameWithoutLettersStillGetsASlug() {
        assertThat(folder.withKeys("！！.md").story().slug().value()).matches("story-[0-9a-f]{8}");
    }

    @Test
    void formerPathsAreAliases() {
        folder.withKeys("a.md", "slug: new", "permalink: /2012/%E7%9C%8B/",
                "redirect_from: [old, 'https://example.com/b.html', /articles/new, /2012/看/]");

        assertThat(folder.story().placement().aliases()).containsExactly("/2012/看/", "/old", "/b.html");
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/a/../../etc/passwd", "/a/%2e%2e/b", "/", "'/a\u0001'"})
    void anInvalidPathIsNotAnAlias(String path) {
        folder.withKeys("a.md", "aliases: ['" + path.replace("\u0001", "%01") + "']");

        assertThat(folder.story().placement().aliases()).isEmpty();
        assertThat(folder.problems()).singleElement().asString().contains("write a path");
    }

    @Test
    void theSecondFileWithASlugGetsADatedAddressAndAWarningThatNamesBothFiles() {
        folder.withKeys("b/x.md", "subtitle: b").with("a/X.md", "---", "title: 早", "date: 2025-01-01", "---", "正文。");

        assertThat(slugs()).containsExactly("x", "x-2025-01-02");
        assertThat(folder.problems()).singleElement()
                .asString()
                .startsWith("WARNING b/x.md: the slug “x” of ")
                .contains("b/x.md is already used by ", "a/X.md; ");
    }

    @Test
    void columnsOfEveryWeekAreAllPublished() {
        for (var day : List.of("01", "08", "15", "15")) {
            var name = "2025-03-" + day + "-要闻.md";
            folder.with((folder.root().resolve(name).toFile().exists() ? "more/" : "") + name, "---",
                    "title: " + day + "日要闻", "date: 2025-03-" + day, "---", "第 " + day + " 期。");
        }

        assertThat(slugs()).containsExactlyInAnyOrder("要闻", "要闻-2025-03-08", "要闻-2025-03-15", "要闻-2025-03-15-2");
    }

    @Test
    void theEarlierStoryKeepsTheShortAddressAlsoInALaterFile() {
        folder.withKeys("a.md", "slug: x").with("b.md", "---", "title: 早", "slug: x", "date: 2024-12-31",
                "---",
                "正文。");

        assertThat(folder.read().filePaths()).containsEntry(ArticleAddress.story(Slug.of("x")), "b.md")
                .containsEntry(ArticleAddress.story(Slug.of("x-2025-01-02")), "a.md");
    }

    @Test
    void translationsOfOneStoryAreBothPublishedAndTheLanguageOfTheSiteKeepsTheShortAddress() {
        folder.with("bridge/index.en.md", "---", "title: Bridge opens", "date: 2025-03-01", "---", "English.")
                .with("bridge/index.md", "---", "title: 桥通车", "date: 2025-03-02", "---", "中文。")
                .with("zh_tw/road.md", "---", "title: 路", "date: 2025-03-01", "---", "正體。")
                .with("zh_cn/road.md", "---", "title: 路", "date: 2025-03-01", "---", "简体。")
                .with("tower.zh-cn.md", "---", "title: 塔", "date: 2025-03-01", "---", "简体。")
                .with("tower.ja.md", "---", "title: 塔", "date: 2025-03-01", "---", "日本語。")
                .with("both/a.md", "---", "title: 同", "slug: same", "date: 2025-03-01", "---", "中文。")
                .with("both/b.md", "---", "title: Same", "slug: same", "lang: en", "date: 2025-02-01", "---",
                        "English.");

        assertThat(folder.read().articles())
                .extracting(article -> article.slug() + " " + article.headline().language())
                .containsExactlyInAnyOrder("bridge zh-Hans", "bridge-en en", "road zh-CN", "road-zh-tw zh-TW",
                        "tower zh-CN", "tower-ja ja", "same zh-Hans", "same-en en");
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"url", "permalink"})
    void anAddressOnAnotherHostIsASource(String key) {
        var first = "https://mp.weixin.qq.com/s?__biz=MzI2NTg4&mid=224752201&idx=2";
        folder.withKeys("a1.md", key + ": " + first, "source: 代码卫士")
                .withKeys("a2.md", key + ": https://mp.weixin.qq.com/s?__biz=MzI2NTg4&mid=224752202&idx=2");

        assertThat(slugs()).containsExactly("a1", "a2");
        var sources = folder.read().articles().stream().map(article -> article.provenance().sources()).toList();
        assertThat(sources.getFirst()).containsExactly(new SourceCredit("代码卫士", URI.create(first)));
        assertThat(sources.getLast()).extracting(SourceCredit::name).containsExactly("mp.weixin.qq.com");
        assertThat(folder.read().articles()).allMatch(article -> article.placement().aliases().isEmpty());
    }

    private List<String> slugs() {
        return folder.read().articles().stream().map(article -> article.slug().value()).toList();
    }

    @Test
    void aTakenSlugOfADraftIsReportedBeforeItIsPublished() {
        folder.withKeys("a.md", "slug: x", "draft: true").withKeys("x.md").withKeys("y.md", "draft: true");

        assertThat(folder.problems()).filteredOn(problem -> problem.contains("slug"))
                .singleElement()
                .asString()
                .startsWith("UNPUBLISHED a.md:1: the slug “x” of a.md is already used by ")
                .endsWith("/x.md; give each story its own slug");
    }

    @Test
    void slugsAreUniqueAcrossFolders(@TempDir Path other) {
        folder.withKeys("x.md");
        new WrittenFolder(other).withKeys("x.md");

        var content = WrittenFolder.reader(temporary.toString(), other.toString()).read();

        assertThat(content.articles()).hasSize(2);
        assertThat(content.report().problems()).filteredOn(problem -> problem.toString().contains("slug"))
                .singleElement()
                .asString()
                .contains(other + "/x.md is already used by " + temporary + "/x.md");
    }

    @Test
    void relatedStoriesAreFoundBySlugFileAndAddress() {
        folder.withKeys("x/a.md", "related: [b, ../x/c.md, 2012-10-03-d.md, 'https://example.com/articles/e', a, gone]")
                .withKeys("b.md")
                .withKeys("x/c.md", "slug: cc")
                .withKeys("y/2012-10-03-d.md", "slug: dd")
                .withKeys("e.md");

        assertThat(folder.read().articles()).filteredOn(story -> story.slug().value().equals("a"))
                .flatExtracting((Article story) -> story.placement().related())
                .containsExactly(Slug.of("b"), Slug.of("cc"), Slug.of("dd"), Slug.of("e"));
        assertThat(folder.problems()).singleElement().asString().contains("“related” is “gone”");
    }

    @Test
    void aFormerAddressOfTwoStoriesIsReported() {
        folder.withKeys("a.md", "aliases: [/old/]").withKeys("b.md", "aliases: [/old/]");

        assertThat(folder.problems()).singleElement()
                .asString()
                .startsWith("WARNING b.md:4: the former address “/old/” already belongs to ")
                .contains("a.md; write it in one story only");
        assertThat(folder.read().articles()).extracting(story -> story.placement().aliases())
                .containsExactly(List.of("/old/"), List.of());
    }

    @ParameterizedTest
    @CsvSource({"/hot, /hot", "/archive/2025/01/, /archive/2025/01", "/articles/B.html, /articles/b",
        "/articles/gone, /articles/gone", "/sections/world, /sections/world", "/topics/灯, /topics/%E7%81%AF",
        "/index.html, /"})
    void aFormerAddressThatIsAPageIsReportedAndStaysThatPage(String old, String page) {
        folder.withKeys("a.md", "section: 国际", "aliases:", "  - /before", "  - " + old)
                .withKeys("b.md", "topics: [灯]")
                .withKeys("gone.md", "retracted: {date: 2020-01-02, reason: 有误}");

        assertThat(folder.problems()).containsExactly("WARNING a.md:7: the former address “" + old
                + "” is the address of the page " + page + "; use an address without a page, or delete it");
        assertThat(folder.read().articles().getFirst().placement().aliases()).containsExactly("/before");
    }

    @Test
    void aWithdrawnStoryKeepsItsUniqueFormerAddresses() {
        folder.with("a.md", "---", "title: 甲", "aliases: [/one, /two, /hot]", "date: 2012-10-02", "id: 7",
                "retracted: {date: 2020-01-02, reason: 有误}", "---", "正文。").withKeys("b.md", "aliases: [/two]");

        var content = WrittenFolder.reader(withPermalinks("/archives/{id}.html", "/{yyyy}/{slug}"),
                temporary.toString()).read();

        assertThat(content.withdrawn()).flatExtracting(story -> story.aliases()).containsExactly("/one",
                "/archives/7.html", "/2012/a");
        assertThat(content.report().problems()).extracting(Object::toString)
                .anyMatch(problem -> problem.startsWith("a.md:3: the former address “/two” already belongs to "))
                .anyMatch(
                        problem -> problem.startsWith("a.md:3: the former address “/hot” is the address of the page "));
    }

    @Test
    void theCurrentAddressOfAStoryIsNotAFormerAddress() {
        folder.withKeys("a.md", "permalink: /articles/a/");

        assertThat(folder.story().placement().aliases()).isEmpty();
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void permalinkPatternsUseTheDayInTheTimeZoneOfTheSite() {
        folder.with("2012-10-03-灯.md", "---", "title: 标题", "date: 2012-10-02T17:00:00Z", "section: tech", "cid: 7",
                "---", "正文。").withKeys("b.md");

        var site = withPermalinks("/archives/{id}.html", "/{yyyy}/{mm}/{dd}/{slug}/", "/{section}/{slug}");
        var content = WrittenFolder.reader(site, temporary.toString()).read();

        assertThat(content.articles()).extracting(story -> story.placement().aliases()).containsExactly(
                List.of("/archives/7.html", "/2012/10/03/灯/", "/tech/灯"), List.of("/2025/01/02/b/", "/general/b"));
        assertThat(content.report().problems()).isEmpty();
    }

    private static Site withPermalinks(String... patterns) {
        var site = WrittenFolder.SITE;
        return new Site(site.name(), site.tagline(), site.baseUrl(), site.language(), site.timeZone(), site.desk(),
                site.sections(), false, Stream.of(patterns).map(PermalinkPattern::of).toList(), null, null, null,
                site.traditional(), site.traditionalQuotes(), site.foot());
    }

    @Test
    void aWithdrawnRelatedStoryIsReported() {
        folder.withKeys("a.md", "related: [b]").withKeys("b.md", "retracted: {date: 2020-01-02, reason: 有误}");

        assertThat(folder.problems()).containsExactly(
                "WARNING a.md:4: the link to “b” leads to b.md, which is withdrawn; delete the link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/old.css", "/Assets/2012", "/error", "/preview/draft"})
    void aReservedFormerAddressIsReported(String old) {
        folder.withKeys("a.md", "aliases: [" + old + "]");

        assertThat(folder.story().placement().aliases()).isEmpty();
        assertThat(folder.problems()).singleElement().asString()
                .isEqualTo("WARNING a.md:4: the former address “" + old
                        + "” is reserved for the site; use another address, or delete it");
    }

}
