package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.article.Author;
import kanbao.article.Topic;

class VocabularyTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void createEmptyFolder() {
        folder = new WrittenFolder(temporary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"standfirst", "subtitle", "Summary", "description", "excerpt"})
    void aStandfirstHasManySpellings(String key) {
        folder.withKeys("a.md", key + ": 两句  话");

        assertThat(folder.story().headline().standfirst()).isEqualTo("两句 话");
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "publishDate", "publish-date", "pubDate", "pub_date", "PublishTime", "published"})
    void aDateHasManySpellings(String key) {
        folder.with("a.md", "---", "title: a", key + ": 2012-10-03T00:00:00Z", "---");

        assertThat(folder.story().published()).hasToString("2012-10-03T00:00:00Z");
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"updated", "lastmod", "last_modified_at", "modified", "updatedDate"})
    void anUpdateHasManySpellings(String key) {
        folder.withKeys("a.md", key + ": 2025-03-04T00:00:00Z");

        assertThat(folder.story().dates().updated()).hasToString("2025-03-04T00:00:00Z");
    }

    @Test
    void anUpdateBeforeThePublicationIsAWarning() {
        folder.withKeys("a.md", "updated: 2020-01-01");

        assertThat(folder.story().dates().updated()).isNull();
        assertThat(folder.problems()).containsExactly(
                "WARNING a.md:4: “updated” is “2020-01-01”, which is not after the publication; write a date after the publication");
    }

    @ParameterizedTest
    @ValueSource(strings = {"author: 张三, 李四", "authors: 张三、李四", "byline: [张三, 李四]",
        "authors:\n- name: 张三\n  url: x\n- 李四", "author: 张三，李四；张三", "author: {name: '张三, 李四'}"})
    void theBylineNamesEveryAuthor(String keys) {
        folder.withKeys("a.md", keys);

        assertThat(folder.story().byline().authors()).extracting(Author::name).containsExactly("张三", "李四");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void aStoryWithoutAuthorsHasTheDeskAsByline() {
        folder.withKeys("a.md", "author:");

        assertThat(folder.story().byline().authors()).containsExactly(WrittenFolder.SITE.deskAuthor());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            section: 科技              | tech    | 科技
            categories: [tech]       | tech    | 科技
            category: Tech           | tech    | 科技
            categories: [[国际, 亚洲]] | world   | 国际
            section: 副刊              | 副刊      | 副刊
            section:                 | general | 综合""")
    void theFirstCategoryIsTheSection(String keys, String slug, String name) {
        folder.withKeys("a.md", keys);

        assertThat(folder.story().section().slug()).hasToString(slug);
        assertThat(folder.story().section().name()).isEqualTo(name);
    }

    @Test
    void furtherCategoriesAndTagsAreTopics() {
        folder.withKeys("a.md", "categories: [[科技, AI], 芯片]", "tags: [C++, C, 'C#', 2024, 芯片]");

        assertThat(folder.story().classification().topics()).extracting(Topic::name)
                .containsExactly("AI", "芯片", "C++", "C", "C#", "2024");
        assertThat(folder.story().classification().topics()).extracting(topic -> topic.slug().value())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags: 阿里, 白宫", "keywords: 阿里，白宫", "Topics: 阿里、白宫", "tag: [阿里, 白宫]"})
    void topicsHaveManySpellings(String keys) {
        folder.withKeys("a.md", keys);

        assertThat(folder.story().classification().topics()).extracting(Topic::name).containsExactly("阿里", "白宫");
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: true", "draft: yes", "published: false", "status: draft", "halo: {publish: false}",
        "date2: x\npublish: 'false'"})
    void aDraftIsUnpublished(String keys) {
        folder.withKeys("a.md", keys);

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.read().report().unpublished()).isOne();
    }

    @Test
    void aStoryInTheDraftsFolderIsUnpublished() {
        assertThat(folder.withKeys("source/_drafts/a.md").read().report().unpublished()).isOne();
    }

    @Test
    void aStoryWithAFutureDateIsUnpublished() {
        folder.with("now.md", "---", "title: a", "date: 2025-10-10 12:00", "---")
                .with("then.md", "---", "title: b", "date: 2025-10-10 12:01", "---");

        assertThat(folder.story().slug()).hasToString("now");
        assertThat(folder.read().report().unpublished()).isOne();
    }

    @Test
    void anInvalidDraftValueHoldsTheStoryBack() {
        folder.withKeys("a.md", "draft: 也许");

        assertThat(folder.problems())
                .containsExactly(
                        "UNPUBLISHED a.md:4: “draft” is “也许”, so the story is unpublished; write true or false");
    }

    @ParameterizedTest
    @CsvSource({"weight: 3,3", "top: true,1", "pinned: false,0", "sticky: 100,100", "top: -1,-1"})
    void aWeightIsANumberOrABoolean(String keys, int weight) {
        assertThat(folder.withKeys("a.md", keys).story().placement().weight()).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            source: 新华社                                        | 新华社         |
            via: https://example.com/a                         | example.com | https://example.com/a
            source: '[路透社](https://example.com/b)'             | 路透社         | https://example.com/b
            sources: [{name: 法新社, link: 'https://example.com'}] | 法新社         | https://example.com
            originallink: https://example.com/c                | example.com | https://example.com/c""")
    void aSourceIsANameOrAnAddressOrBoth(String keys, String name, String link) {
        folder.withKeys("a.md", keys);

        assertThat(folder.story().provenance().sources()).singleElement().satisfies(source -> {
            assertThat(source.name()).isEqualTo(name);
            assertThat(source.link() == null ? null : source.link().toString()).isEqualTo(link);
        });
    }

    @Test
    void theOriginalLinkBelongsToTheOneSource() {
        folder.withKeys("a.md", "source: 新华社", "original_url: https://example.com/c");

        assertThat(folder.story().provenance().sources()).singleElement()
                .hasToString("SourceCredit[name=新华社, link=https://example.com/c]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.com/", "http://", "http://a b/"})
    void aSourceWithAnInvalidAddressKeepsItsName(String link) {
        folder.withKeys("a.md", "source: {name: 某人, link: '" + link + "'}");

        assertThat(folder.story().provenance().sources()).singleElement()
                .hasToString("SourceCredit[name=某人, link=null]");
        assertThat(folder.problems()).singleElement().asString().contains("write an http or https address");
    }

    @Test
    void correctionsAreSortedNewestFirst() {
        folder.withKeys("a.md", "corrections:", "- {date: 2025-01-03, text: 一}", "- {date: 2025年2月3日, note: 二}",
                "- 三");

        assertThat(folder.story().provenance().corrections()).hasToString(
                "[Correction[date=2025-02-03, text=二], Correction[date=2025-01-03, text=一]]");
        assertThat(folder.problems())
                .containsExactly("WARNING a.md:7: “corrections” is “三”; write maps with date and text");
    }

    @Test
    void aRetractedStoryIsWithdrawn() {
        folder.withKeys("a.md", "retracted: {date: 2025-03-02, reason: 来源不实}");

        assertThat(folder.read().withdrawn())
                .hasToString(
                        "[WithdrawnStory[kind=STORY, slug=a, title=标题, date=2025-03-02, reason=来源不实, aliases=[]]]");
        assertThat(folder.read().articles()).isEmpty();
    }

    @Test
    void aStoryWithARetractionWithoutAReasonIsWithdrawn() {
        folder.withKeys("a.md", "retracted: true").withKeys("b.md", "retracted: false");

        assertThat(folder.story().slug()).hasToString("b");
        assertThat(folder.problems()).containsExactly(
                "WARNING a.md:4: “retracted” is “true”, so the story is withdrawn without a reason; write a map with date and reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image: p.svg", "cover: {src: p.svg, alt: 图, caption: 说, credit: 谁}",
        "heroImage: p.svg\nheroImageAlt: 图", "images: [p.svg]", "thumbnail: p.svg",
        "cover:\n  image: p.svg\n  alt: 图"})
    void theLeadPictureHasManySpellings(String keys) {
        folder.with("p.svg", "<svg viewBox='0 0 4 3'/>").withKeys("a.md", keys);

        var lead = folder.story().body().leadPicture();
        assertThat(lead).isNotNull();
        assertThat(lead == null ? "" : lead.alt()).isEqualTo(keys.contains("图") ? "图" : "");
        assertThat(folder.problems()).hasSize(keys.contains("图") ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"lang: en,en", "language: zh_cn,zh-CN", "lang: '!',zh-Hans", "lang: zh-Hant-TW,zh-Hant-TW"})
    void theLanguageIsATag(String keys, String tag) {
        assertThat(folder.withKeys("a.md", keys).story().headline().language()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tags: 3                | “tags” is “3”; write a list of names
            tags: {a: b}           | “tags” is a map {a: b}; write a list of names
            weight: 很重             | “weight” is “很重”; write true, false or a whole number
            updated: true          | “updated” is “true”; write a date from 1900 to 2200
            updated: 99999-01-01   | “updated” is “99999-01-01”; write a date from 1900 to 2200
            lang: [zh]             | “lang” is a list [zh]; write a language tag
            author: [[a]]          | “author” is a list [a]; write a name
            image: []              | “image” is a list []; write the path of a picture
            aliases: [{a: b}]      | “aliases” is a map {a: b}; write a path
            slug: [a]              | “slug” is a list [a]; write text""")
    void anInvalidOptionalValueIsAWarning(String keys, String problem) {
        folder.withKeys("a.md", keys);

        assertThat(folder.story().title()).isEqualTo("标题");
        assertThat(folder.problems()).singleElement().asString().startsWith("WARNING a.md:4: " + problem);
    }

    @Test
    void anInvalidDateIsReplacedByThatOfTheFileName() {
        folder.with("2012-10-03-a.md", "---", "title: a", "date: true", "---");

        assertThat(folder.story().published()).hasToString("2012-10-02T16:00:00Z");
        assertThat(folder.problems()).containsExactly(
                "WARNING 2012-10-03-a.md:3: “date” is “true”; write a date from 1900 to 2200, such as 2012-10-03 09:05");
    }

    @Test
    void aStoryWithOnlyAnInvalidDateIsNotPublished() {
        folder.with("a.md", "---", "title: a", "date: 2026-13-01", "---").with("b.md", "---", "title: b",
                "date: 20262-01-01", "---");

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.problems()).filteredOn(problem -> problem.startsWith("ERROR")).containsExactly(
                "ERROR a.md:3: “date” is “2026-13-01”; write a date from 1900 to 2200, such as 2012-10-03 09:05",
                "ERROR b.md:3: “date” is “20262-01-01”; write a date from 1900 to 2200, such as 2012-10-03 09:05");
    }

    @Test
    void aStoryWithoutADateHasTheDayOfItsFile() throws Exception {
        folder.with("a.md", "# 标题");
        java.nio.file.Files.setLastModifiedTime(temporary.resolve("a.md"),
                java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2024-01-01T00:00:00Z")));

        assertThat(folder.story().published()).hasToString("2023-12-31T16:00:00Z");
        assertThat(folder.problems()).singleElement().asString().startsWith("WARNING a.md: the story has no date");
    }

    @Test
    void theTitleIsPlainText() {
        folder.with("2012-10-03-a.md", "---", "title: \"<b>一</b>\\t*二*\\u0007\\u202e&amp; \\n三\"", "---", "# 不是它");

        assertThat(folder.story().title()).isEqualTo("一 二& 三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: 2024", "title: '2024'"})
    void aNumberIsATitle(String key) {
        assertThat(folder.with("2012-10-03-a.md", "---", key, "---").story().title()).isEqualTo("2024");
    }

    @Test
    void withoutATitleTheFirstHeadingIsTheTitle() {
        assertThat(folder.with("2012-10-03-a.md", "一句 话", "=====", "正文").story().title()).isEqualTo("一句 话");
    }

    @Test
    void aTitleThatIsNotTextIsReportedOnceAndTheFileNameIsUsed() {
        folder.with("2012-10-03-a.md", "---", "title:", "  - a", "---", "正文");

        assertThat(folder.story().title()).isEqualTo("a");
        assertThat(folder.problems()).singleElement().asString().contains("“title” is a list");
    }

    @Test
    void unknownKeysAreReportedAndIgnored() {
        folder.withKeys("a.md", "weather: post", "layout: 3", "summary: a", "description: b");

        assertThat(folder.story().headline().standfirst()).isEqualTo("a");
        assertThat(folder.problems()).containsExactly(
                "IGNORED a.md:4: unknown key “weather”; delete it, or leave it; it has no effect",
                "IGNORED a.md:7: the key “description” means the same as “summary”; write one of the two; Kanbao uses “summary”");
    }

    @ParameterizedTest
    @CsvSource({"titel,title", "tagz,tags", "Autor,author", "up-date,updated"})
    void aMisspelledKeyIsReportedWithTheMostSimilarKey(String misspelled, String similar) {
        folder.withKeys("a.md", misspelled + ": x");

        assertThat(folder.problems()).containsExactly(
                "WARNING a.md:4: unknown key “" + misspelled + "”; did you mean “" + similar + "”?");
    }

    @Test
    void theExcerptIsTheBeginningOfTheText() {
        folder.with("2012-10-03-a.md", "---", "title: a", "---", "😀".repeat(300));

        assertThat(folder.story().body().excerpt()).isEqualTo("😀".repeat(200) + "…");
        assertThat(folder.story().headline().standfirst()).isEmpty();
    }

}
