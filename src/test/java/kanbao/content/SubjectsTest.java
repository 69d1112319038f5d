package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.article.Author;
import kanbao.article.Profile;
import kanbao.article.ProfileLink;
import kanbao.article.Section;
import kanbao.article.Slug;
import kanbao.article.Subjects;
import kanbao.article.Topic;

/** Files about sections, topics and authors. */
class SubjectsTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void createEmptyFolder() {
        folder = new WrittenFolder(temporary);
    }

    @Test
    void aFileGivesAnAuthorBiographyRolePhotoAndLinks() {
        folder.withKeys("a.md", "author: 李华").with("li.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        folder.with("authors/li-hua.md", "---", "name: 李华", "role: 首席记者", "photo: {src: /li.svg, alt: 李华}", "links:",
                "  - 微博: https://weibo.com/lihua", "  - https://github.com/lihua", "description: 写城市。", "---",
                "生在**济南**。<script>alert(1)</script>");

        var author = profile(subjects().authors(), "li-hua");
        assertThat(author.name()).isEqualTo("李华");
        assertThat(author.role()).isEqualTo("首席记者");
        assertThat(author.introduction().picture()).isNotNull();
        assertThat(author.introduction().description()).isEqualTo("写城市。");
        assertThat(author.introduction().html().value()).isEqualTo("<p>生在<strong>济南</strong>。</p>");
        assertThat(author.links()).containsExactly(new ProfileLink("微博", URI.create("https://weibo.com/lihua")),
                new ProfileLink("github.com", URI.create("https://github.com/lihua")));
        assertThat(folder.story().byline().authors()).containsExactly(new Author(Slug.of("li-hua"), "李华"));
        assertThat(folder.read().pictures()).hasSize(1);
    }

    @Test
    void keysHaveChineseNamesToo() {
        folder.withKeys("a.md", "作者: 李华");
        folder.with("作者/li-hua.md", "---", "姓名：李华", "职务：记者", "链接：", "  微博：https://weibo.com/lihua", "又名：[小李]",
                "简介：写城市。",
                "---");

        var author = profile(subjects().authors(), "li-hua");
        assertThat(author.role()).isEqualTo("记者");
        assertThat(author.links()).containsExactly(new ProfileLink("微博", URI.create("https://weibo.com/lihua")));
        assertThat(author.introduction().description()).isEqualTo("写城市。");
        assertThat(subjects().formerPaths()).containsEntry("/authors/小李", "/authors/li-hua");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void otherNamesAreOnePage() {
        folder.withKeys("a.md", "topics: [AI]").withKeys("b.md", "topics: [人工智能, ＡＩ]").withKeys("c.md",
                "topics: [C++]");
        folder.with("topics/ai.md", "---", "name: 人工智能", "aliases: [AI, 机器智能, /tags/AI/]", "---", "模型和芯片。");
        folder.with("topics/cpp.md", "---", "name: C++", "---");

        var topic = new Topic(Slug.of("ai"), "人工智能");
        assertThat(folder.read().articles()).extracting(article -> article.classification().topics()).containsExactly(
                List.of(topic), List.of(topic), List.of(new Topic(Slug.of("cpp"), "C++")));
        assertThat(subjects().formerPaths()).isEqualTo(Map.of("/topics/人工智能", "/topics/ai", "/topics/机器智能",
                "/topics/ai", "/tags/ai", "/topics/ai", "/topics/c-plus-plus", "/topics/cpp"));
        assertThat(profile(subjects().topics(), "ai").introduction().description()).isEqualTo("模型和芯片。");
    }

    @Test
    void aSectionOfTheSettingsKeepsItsSlug() {
        folder.withKeys("a.md", "section: 科技").withKeys("b.md", "section: 科学");
        folder.with("sections/keji.md", "---", "name: 科技", "aliases: [科学]", "---");

        assertThat(folder.read().articles()).extracting(article -> article.section())
                .containsOnly(new Section(Slug.of("tech"), "科技"));
        assertThat(subjects().formerPaths()).containsEntry("/sections/keji", "/sections/tech")
                .containsEntry("/sections/科学", "/sections/tech");
    }

    @Test
    void aFileNamedAfterASectionOfTheSettingsNeedsNoKeys() {
        folder.withKeys("a.md", "section: tech").with("sections/tech.md", "模型和芯片。");

        assertThat(profile(subjects().sections(), "tech").name()).isEqualTo("科技");
        assertThat(folder.read().report().files()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_authors/li-hua.md", "content/authors/li-hua/_index.md", "authors/li-hua/index.md",
        "people/li-hua.md"})
    void authorsOfJekyllAndHugoAreFound(String path) {
        folder.withKeys("a.md", "author: 李华").with(path, "---",
                "layout: " + (path.startsWith("p") ? "author" : "default"),
                "name: 李华", "---", "记者。");

        assertThat(profile(subjects().authors(), "li-hua").name()).isEqualTo("李华");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: 李华", "title: 李华\nbio: 记者", "title: 李华\navatar: li.png", "title: 李华\nrole: 记者"})
    void anAuthorWithADateOfHugoIsNoStory(String keys) {
        folder.withKeys("a.md", "author: 李华");
        folder.with("authors/li-hua.md", "---", keys, "date: 2025-01-01", "draft: false", "---", "记者。");

        assertThat(folder.read().articles()).hasSize(1);
        assertThat(profile(subjects().authors(), "li-hua").name()).isEqualTo("李华");
    }

    @ParameterizedTest
    @CsvSource({"topics/a.md, title: 甲", "topics/a.md, 'name: 甲\ndate: 2025-01-01'", "authors/a.md, date: 2025-01-01",
        "sections/tech.md, title: 甲",
        "categories/a/index.md, title: 甲", "specials/a.md, title: 甲", "topics/2025/a.md, name: 甲", "a.md, name: 甲",
        "authors/a.md, 'name: 甲\ntopics: [乙]'", "a.md, type: story", "authors/a.md, 'name: 甲\ntype: post'"})
    void storiesInFoldersWithSuchNamesStayStories(String path, String keys) {
        folder.with(path, "---", keys, "---", "正文。");

        assertThat(folder.read().articles()).hasSize(1);
        assertThat(subjects()).isEqualTo(Subjects.NONE);
    }

    @Test
    void aTypeDecidesInAnyFolder() {
        folder.withKeys("a.md", "section: 海外", "topics: [茶]", "author: 李华");
        folder.with("x/haiwai.md", "---", "type: section", "name: 海外", "---");
        folder.with("x/cha.md", "---", "类型: 话题", "title: 茶", "---");
        folder.with("x/li.md", "---", "type: author", "---", "# 李华", "", "记者。");

        assertThat(folder.story().section()).isEqualTo(new Section(Slug.of("haiwai"), "海外"));
        assertThat(folder.story().classification().topics()).containsExactly(new Topic(Slug.of("cha"), "茶"));
        assertThat(folder.story().byline().authors()).containsExactly(new Author(Slug.of("li"), "李华"));
        assertThat(profile(subjects().authors(), "li").introduction().html().value()).isEqualTo("<p>记者。</p>");
    }

    @Test
    void ofTwoFilesAboutTheSameTheFirstCounts() {
        folder.withKeys("a.md", "topics: [AI, 芯片]");
        folder.with("topics/ai.md", "---", "name: AI", "description: 一", "aliases: [芯片]", "---");
        folder.with("topics/b.md", "---", "name: ＡＩ", "description: 二", "---");
        folder.with("topics/chips.md", "---", "name: 芯片", "---");

        assertThat(profile(subjects().topics(), "ai").introduction().description()).isEqualTo("一");
        assertThat(subjects().topics()).containsOnlyKeys(Slug.of("ai"), Slug.of("chips"));
        assertThat(folder.problems()).containsExactly(
                "WARNING topics/ai.md:4: the other name “芯片” belongs to " + temporary
                        + "/topics/chips.md; delete it in one of the files",
                "WARNING topics/b.md: “ＡＩ” has another file, " + temporary
                        + "/topics/ai.md, so this one has no effect; merge both files, or give this one another name and another “slug”");
    }

    @Test
    void aDraftOrEmbargoedFileHasNoEffect() {
        folder.withKeys("a.md", "topics: [茶]", "author: 李华", "section: 海外");
        folder.with("topics/cha.md", "---", "name: 茶", "draft: true", "---");
        folder.with("authors/li.md", "---", "name: 李华", "hidden: true", "---");
        folder.with("x.md", "---", "type: section", "name: 海外", "date: 2026-01-01", "---");

        assertThat(subjects()).isEqualTo(Subjects.NONE);
        assertThat(folder.read().report().leftOut()).isZero();
        assertThat(folder.read().nextChange()).isNotNull();
        assertThat(folder.problems()).hasSize(3).allMatch(problem -> problem.startsWith("UNPUBLISHED "));
    }

    @Test
    void aFileThatNoStoryNeedsIsReportedAndItsPictureIsNotServed() {
        folder.withKeys("a.md").with("li.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        folder.with("authors/li.md", "---", "name: 李华", "photo: {src: /li.svg, alt: 李华}", "---");

        assertThat(folder.read().pictures()).isEmpty();
        assertThat(folder.problems())
                .containsExactly("IGNORED authors/li.md: no published story has “李华”, so this file has"
                        + " no effect; check the name; the file has an effect once a published story has it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"links: 微博|“links” is “微博”; write an http or https address",
        "links: 'javascript:alert(1)'|“links” is “javascript:alert(1)”; write an http or https address",
        "links: {a: [1]}|“links” is “[1]”; write an http or https address",
        "aliases: {a: b}|“aliases” is a map {a: b}; write a list of names",
        "aliases: ['🎉']|“aliases” is “🎉”; write a name with letters or digits",
        "aliases: [/assets/a]|is reserved for the site",
        "photo: nothing.jpg|nothing.jpg",
        "weight: 3|the key “weight” has no meaning in a file about a section, a topic, an author or a special; delete it,"
                + " or write “type: story” if the file is a story",
        "slug: [a]|“slug” is a list [a]; write text"})
    void aValueOfAnotherTypeIsOneSentenceOfTheReport(String key, String problem) {
        folder.withKeys("a.md", "author: li-hua").with("authors/li-hua.md", "---", "type: author", key, "---", "记者。");

        assertThat(folder.problems()).hasSize(1);
        assertThat(folder.problems().getFirst()).contains("authors/li-hua.md:", problem);
        assertThat(subjects().authors()).hasSize(1);
    }

    @Test
    void namesCanBeInAnyScript() {
        folder.withKeys("a.md", "topics: [Ελλάδα, تونس, भारत]");
        folder.with("topics/ελλάδα.md", "---", "name: Ελλάδα", "---").with("topics/1.md", "---", "name: تونس", "---")
                .with("topics/2.md", "---", "name: भारत", "slug: भारत", "---");

        assertThat(folder.story().classification().topics()).extracting(Topic::slug)
                .containsExactly(Slug.of("ελλάδα"), Slug.of("1"), Slug.of("भारत"));
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void anErrorKeepsThePreviousVersion() {
        folder.withKeys("a.md", "author: 李华").with("authors/li.md", "---", "name: 李华", "---", "一");
        var reader = WrittenFolder.reader(temporary.toString());
        reader.read();
        folder.with("authors/li.md", "---", "name: 李华", "expires: someday", "---", "二");

        var subjects = reader.read().subjects();
        assertThat(profile(subjects.authors(), "li").introduction().html().value()).isEqualTo("<p>一</p>");
    }

    @Test
    void aClosedListPutsUnknownSectionsIntoTheGeneralOne() {
        folder.withKeys("a.md", "section: 科枝").withKeys("b.md", "section: 天文").withKeys("c.md", "section: 海外")
                .withKeys("d.md");
        folder.with("sections/haiwai.md", "---", "name: 海外", "---");
        var content = WrittenFolder.reader(closed(), temporary.toString()).read();

        assertThat(content.articles()).extracting(article -> article.section().name())
                .containsExactly("综合", "综合", "海外", "综合");
        assertThat(content.report().problems()).extracting(Object::toString).containsExactly(
                "a.md:4: the list of sections is closed and has no “科枝”, so the story is in “综合”; did you mean “科技”?",
                "b.md:4: the list of sections is closed and has no “天文”, so the story is in “综合”; write one of: 科技, 国际, 海外, 综合");
    }

    private static kanbao.site.Site closed() {
        var site = WrittenFolder.SITE;
        return new kanbao.site.Site(site.name(), site.tagline(), site.baseUrl(), site.language(), site.timeZone(),
                site.desk(), site.sections(), true, site.permalinks(), null, null, null, site.traditional(),
                site.traditionalQuotes(), site.foot());
    }

    private Subjects subjects() {
        return folder.read().subjects();
    }

    private static Profile profile(Map<Slug, Profile> profiles, String slug) {
        var profile = profiles.get(Slug.of(slug));
        return Objects.requireNonNull(profile, slug + " of " + profiles.keySet());
    }

}
