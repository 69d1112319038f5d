package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What could be secret stays unpublished when in doubt. */
class UnpublishedStoriesTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void emptyFolder() {
        folder = new WrittenFolder(temporary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden: true", "unlisted: true", "private: true", "isDraft: true", "wip: yes",
        "unpublished: true", "headless: true", "deleted: true", "草稿: 是", "隐藏: true", "私密: 是", "draft: 是",
        "draft: maybe",
        "draft: [true]", "published: 否", "published: maybe", "publish: false", "dg-publish: false", "share: false",
        "ready: false", "公开: 否", "status: 草稿", "status: pending", "status: trash", "status: auto-draft",
        "status: inherit", "archived: true", "已归档: 是", "workflow: review", "workflow_state: in-review", "审核状态: 二审",
        "流程状态: 送审", "status: future", "status: 待审", "post_status: private", "状态: 草稿", "password: abc123",
        "password: 123456", "password: '#abc'", "password: #abc", "密码: abc", "post_password: x", "visible: PRIVATE",
        "visible: false", "visibility: members", "build: {render: never}", "_build:\n  list: never",
        "build:\n  render: false", "halo: {visible: PRIVATE}", "darft: true", "drafts: true", "publised: false",
        "draft：true", "draft:true", "draft:　true", "\u200bdraft: true", "draft: true  # 待审",
        "draft: false\nisDraft: true",
        "draft: false\ndraft: true", "hiden: true", "layout: draft", "type: 草稿", "access: private", "stage: pending",
        "审核状态: 待审", "权限: 私密", "members_only: true", "confidential: true", "do_not_publish: true", "approved: false",
        "listed: no", "embargoed: true", "作废: 是", "params:\n  draft: true", "meta: {status: draft}",
        "extra:\n  hidden: true", "permalink: false", "eleventyExcludeFromCollections: true", "visibility: Private",
        "hidden: \"yes\"", "build: {list: never}", "password_protected: true",
        "禁发: 是", "请勿发布: 是", "暂不公开: true", "不要发布: 是", "暂缓发布: 是", "内部资料: 是", "密级: 机密", "是否草稿: 是", "发表: 否", "上线: 否",
        "已审核: 否", "终审: 未", "定稿: 否", "live: false", "shared: no", "stage: 初审", "权限: 仅自己", "access: paid",
        "categories: [草稿]",
        "tags: draft", "tags: [新闻, '#待审']", "category: 草稿箱"})
    void aKeyThatUnpublishesDoesAndIsReported(String keys) {
        folder.withKeys("a.md", keys);

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.problems()).filteredOn(problem -> problem.startsWith("UNPUBLISHED a.md"))
                .as("%s", folder.problems())
                .hasSize(1);
        assertThat(folder.problems()).noneMatch(problem -> problem.contains("abc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden: false", "draft: 否", "published: true", "publish: 是", "status: publish",
        "status: Published", "状态: 已发布", "password:", "password: ''", "visible: PUBLIC", "visibility: public",
        "build: {render: always, list: always}", "share: true", "ready: true", "sitemap: false", "unlisted: no",
        "halo: {publish: true, visible: PUBLIC}", "draft: false # 已审", "publisher: 新华社", "layout: post", "type: review",
        "kind: 访谈", "robots: noindex", "noindex: true", "params: {toc: false}",
        "tags: [征求意见稿, 选秀]", "公开: 是", "密级: 公开"})
    void aKeyThatPublishesIsNotReported(String keys) {
        folder.withKeys("a.md", keys);

        assertThat(folder.read().articles()).hasSize(1);
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_drafts/a.md", "2026/drafts/a.md", "草稿箱/a.md", "draft/a.md", "Drafts/2026/a.md",
        "_private/a.md",
        "待审/a.md", "回收站/a.md", "templates/a.md", "WIP/a.md"})
    void aStoryInAFolderForDraftsIsUnpublished(String path) {
        assertThat(folder.withKeys(path).read().articles()).isEmpty();
        assertThat(folder.problems()).singleElement().asString()
                .contains("whose stories stay unpublished; move it to another folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"草稿-城墙.md", "城墙（草稿）.md", "【待审】城墙.md", "城墙_初稿.md", "2026-03-01-wip-wall.md", "wall.draft.md",
        "城墙 [draft].md"})
    void aStoryWhoseFileNameSaysSoIsUnpublished(String path) {
        assertThat(folder.withKeys(path).read().articles()).isEmpty();
        assertThat(folder.problems()).singleElement().asString()
                .contains("the file name or the title says", "draft: false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nba-draft.md", "draftees.md", "草稿本的故事.md", "初稿与终稿.md"})
    void aNameThatOnlyContainsSuchAWordPublishes(String path) {
        assertThat(folder.withKeys(path).read().articles()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"【草稿】城墙明天开工。", "# （待审）城墙\n\n文", "\n\n**[Draft]** 城墙", "> 【 勿发 】\n\n文"})
    void aStoryWhoseTextBeginsSoIsUnpublished(String text) {
        assertThat(folder.with("a.md", "---\ntitle: 题\ndate: 2025-01-01\n---\n" + text).read().articles()).isEmpty();
        assertThat(folder.problems()).singleElement().asString().contains("the text begins with", "draft: false");
        assertThat(folder.with("a.md", "---\ntitle: 题\ndate: 2025-01-01\ndraft: false\n---\n" + text).read().articles())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[draft](https://example.org)是草案。", "[wip]: https://example.org\n\n文", "草稿一共三页。",
        "文\n\n【草稿】两个字是他写的。"})
    void aTextThatOnlyContainsSuchAWordPublishes(String text) {
        assertThat(folder.with("a.md", "---\ntitle: 题\ndate: 2025-01-01\n---\n" + text).read().articles()).hasSize(1);
    }

    @Test
    void aKeyDecidesOverTheFileName() {
        assertThat(folder.withKeys("城墙（草稿）.md", "draft: false").read().articles()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已撤回: 是", "已撤稿: 是", "撤回原因: 假消息", "撤稿声明: 假消息", "撤回时间: 2026-02-05\n撤回原因: 假消息"})
    void everyKeyOfAWithdrawalWithdraws(String keys) {
        folder.withKeys("a.md", keys);

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.read().withdrawn()).singleElement().satisfies(story -> {
            assertThat(story.reason()).isEqualTo(keys.contains("假消息") ? "假消息" : "原因未注明");
            assertThat(story.date().toString().equals("2026-02-05")).isEqualTo(keys.contains("撤回时间"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"* * *\ntitle: 机密\ndraft: true\n* * *\n正文", "> ---\n> title: 机密\n> draft: true\n> ---\n正文",
        "draft: true\n\n正文", "**标题**：机密\n**状态**：草稿\n\n正文", "- title: 机密\n- draft: true\n\n正文",
        "/*\ntitle: 机密\ndraft: true\n*/\n正文", "---\n\n---\ntitle: 机密\ndraft: true\n---\n正文",
        "<p>title: 机密</p>\n<p>draft: true</p>\n正文", ":::\ntitle: 机密\npublished: false\n:::\n正文",
        "%%\nvisibility: private\n%%\n正文", "# 题\n\n状态：待审\n\n正文",
        "---\ntitle: 题\ndate: 2025-01-01\n---\n\n> 草稿：是\n\n正文"})
    void aLineAboveTheTextThatAsksNotToPublishIsAnError(String text) {
        assertThat(folder.with("2025-01-01-a.md", text).read().articles()).isEmpty();
        assertThat(folder.problems()).singleElement().asString().startsWith("ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"时间：明天\n地点：北京\n\n正文", "正文。\n\n- draft: true", "* * *\n\n正文"})
    void otherLinesAboveTheTextAreText(String text) {
        assertThat(folder.with("2025-01-01-a.md", "# 题\n\n" + text).read().articles()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"date: 2025-03-01\npublishDate: 2027-06-01", "publishDate: 2027-06-01\ndate: 2025-03-01",
        "date: 2025-03-01\npubDate: 2027-06-01", "date: 2025-03-01\npublish_date: 2027-06-01",
        "date: 2025-03-01\npublished: 2027-06-01", "日期: 2025-03-01\n发布时间: 2027年6月1日",
        "date: 2025-03-01\npubilshDate: 2027-06-01", "date: 2025-03-01\nscheduled: 2027-06-01",
        "date: 2025-03-01\n定时发布: 2027-06-01", "date: 2025-03-01\npublished_at: 2027-05-31T23:00:00-08:00",
        "date: 2025-03-01\npublish_on: 2027-06-01T06:00:00+14:00", "date: 2025-03-01\ndate: 2027-06-01"})
    void theLaterDateDecides(String keys) {
        folder.with("a.md", "---", "title: 解禁前不可见", keys, "---", "机密正文八。");

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.problems()).filteredOn(problem -> problem.startsWith("UNPUBLISHED a.md: the date 2027-06-01"))
                .hasSize(1);
    }

    @Test
    void anInvalidDateBesideAnotherIsAnError() {
        folder.withKeys("a.md", "publishDate: 待定");

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.problems()).singleElement().asString().startsWith("ERROR a.md:4: “publishDate” is “待定”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expiryDate: 2025-01-31", "expires: 2025-01-31", "unpublishDate: 2025/1/31",
        "下线时间: 2025-01-31",
        "下架: 2025-01-31", "有效期至: 2025-01-31", "valid_until: 2025-01-31"})
    void aStoryWithoutADateExpiresToo(String key) {
        folder.with("a.md", "---", "title: 过期无日期", key, "---", "应已下线的正文。");

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.problems()).anyMatch(problem -> problem.startsWith("UNPUBLISHED a.md: the story expired"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            retracted: {date: 3月3日, reason: 未能核实}        | 2025-03-03 | 未能核实
            retracted: {date: 1月1日, reason: 未能核实}        | 2025-01-01 | 未能核实
            retracted: {date: 2025-03-03}                   | 2025-03-03 | 原因未注明
            retracted: {reason: 未能核实，已撤}               | 2025-10-10 | 未能核实，已撤
            retracted: {date: 2025-03-03, reason: 未核实, 撤下} | 2025-03-03 | 未核实, 撤下
            retracted: {date：2025-03-03，reason：未能核实}   | 2025-03-03 | 未能核实
            retracted: true                                 | 2025-10-10 | 原因未注明
            retracted: 2025-03-03 未能核实                     | 2025-03-03 | 未能核实
            retracted: 未能核实                                | 2025-10-10 | 未能核实
            retract: {date: 2025-03-03, reason: 未能核实}      | 2025-03-03 | 未能核实
            withdrawn: yes                                  | 2025-10-10 | 原因未注明
            撤回: 2025年3月3日，未能核实                          | 2025-03-03 | 未能核实
            撤稿: {日期: 2025-03-03, 原因: 未能核实}              | 2025-03-03 | 未能核实
            retracted: [2025-03-03, 未能核实]                  | 2025-03-03 | 未能核实
            retracted: soon                                 | 2025-10-10 | soon""")
    void aRetractionIsNeverIgnored(String key, String date, String reason) throws Exception {
        folder.withKeys("a.md", key);
        java.nio.file.Files.setLastModifiedTime(temporary.resolve("a.md"),
                java.nio.file.attribute.FileTime.from(WrittenFolder.NOW));

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.read().withdrawn()).singleElement().satisfies(withdrawn -> {
            assertThat(withdrawn.date()).hasToString(date);
            assertThat(withdrawn.reason()).isEqualTo(reason);
        });
        var complete = !date.equals("2025-10-10") && !reason.equals("原因未注明") && !key.startsWith("retract:");
        assertThat(folder.problems()).hasSize(complete ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-30, 12月31日, 2024-12-31", "2024-12-30, 1月2日, 2025-01-02", "2025-03-05, 3月4日, 2025-03-04",
        "2025-03-05, 2月30日,", "2025-03-05 23:30, 3月5日, 2025-03-05", ", 3月4日,"})
    void aDayWithoutAYearIsInTheYearOfTheStory(String published, String day, String corrected) {
        folder.with("a.md", "---", "title: 桥", published == null ? "" : "date: " + published,
                "corrections: [" + day + " 改正]", "---", "正文");

        assertThat(folder.story().provenance().corrections()).hasToString(
                corrected == null ? "[]" : "[Correction[date=" + corrected + ", text=改正]]");
        assertThat(folder.problems()).filteredOn(problem -> problem.contains("“corrections”"))
                .hasSize(corrected == null || corrected.equals("2025-03-04") ? 1 : 0);
    }

    @Test
    void markdownInFrontMatterIsPlainTextEverywhere() {
        folder.withKeys("a.md", "corrections: ['2025-01-03 **南段** &amp; `北段`%% 核实过了 %%']",
                "source: '*新华社* &amp; [路透](https://example.com/r)'", "source_url: https://example.com/s");
        folder.with("b.md", "---", "title: '**桥** &lt;南段&gt; `x`'", "date: 2025-01-02",
                "retracted: {date: 2025-01-03, reason: '*未能* 核实 &amp; 撤下<!-- 线人 -->'}", "---", "正文");

        var content = folder.read();
        assertThat(content.articles().getFirst().provenance()).hasToString(
                "Provenance[sources=[SourceCredit[name=新华社 & 路透, link=https://example.com/s]],"
                        + " corrections=[Correction[date=2025-01-03, text=南段 & 北段]], original=https://example.com/s,"
                        + " credits=[], ai=null]");
        assertThat(content.withdrawn()).singleElement().satisfies(withdrawn -> {
            assertThat(withdrawn.title()).isEqualTo("桥 <南段> x");
            assertThat(withdrawn.reason()).isEqualTo("未能 核实 & 撤下");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"retracted: false", "retracted: 否", "withdrawn: no"})
    void aRetractionThatSaysNoIsNone(String key) {
        assertThat(folder.withKeys("a.md", key).story().title()).isEqualTo("标题");
    }

    @Test
    void correctionsAreReadOrQuoted() {
        folder.withKeys("k03.md", "corrections:", "  - date: 2025-03-02", "    text: 第一次。", "  - 2025-03-03 第二次。",
                "  - {date: 3月4日, text: 第三次。}", "  - {date: 2025-03-05}", "  - {text: 没有日期}", "  - 2025-03-06: 第四次。");

        assertThat(folder.story().provenance().corrections()).hasToString(
                "[Correction[date=2025-03-06, text=第四次。], Correction[date=2025-03-04, text=第三次。],"
                        + " Correction[date=2025-03-03, text=第二次。],"
                        + " Correction[date=2025-03-02, text=第一次。]]");
        assertThat(folder.problems()).satisfiesExactly(
                problem -> assertThat(problem).contains("k03.md:9:", "2025-03-05"),
                problem -> assertThat(problem).contains("k03.md:10:", "没有日期"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: a\ndate: 2025-01-02\n---\n一\n\n<<<<<<< HEAD\n二\n=======\n三\n>>>>>>> 3f2a1b",
        "---\n<<<<<<< HEAD\ntitle: 甲\n=======\ntitle: 乙\n>>>>>>> feature\ndate: 2025-01-02\n---\n正文",
        "<<<<<<< HEAD\n---\ntitle: 甲\n---\n=======\n>>>>>>> x", "# 标题\n\n- 一\n  >>>>>>> feature",
        "---\ntitle: a\n=======\ntitle: b\n---\n正文", "# a\n```\nx\n```\n\n<<<<<<< HEAD",
        "# a\n\n||||||| merged common ancestors\nb", "+++\ntitle = 'a'\n=======\n+++\n正文"})
    void aMergeConflictIsAnError(String text) {
        folder.with("2025-01-02-a.md", text.split("\n"));

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.problems()).singleElement().asString().startsWith("ERROR 2025-01-02-a.md:").contains(
                "merge conflict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# a\n\n```\n<<<<<<< HEAD\n=======\n>>>>>>> x\n```\n", "标题\n=======\n\n正文",
        "# a\n\n~~~ diff\n```\n<<<<<<< HEAD\n~~~", "# a\n\n    <<<<<<< HEAD\n",
        "# a\n\n{% codeblock %}\n<<<<<<< HEAD\n{% endcodeblock %}", "# a\n\n<pre>\n<<<<<<< HEAD\n</pre>",
        "# a\n\n<<<<<<<<<< 八个"})
    void codeAndHeadingsAreNoMergeConflict(String text) {
        folder.with("2025-01-02-a.md", text.split("\n"));

        assertThat(folder.read().articles()).hasSize(1);
        assertThat(folder.problems()).noneMatch(problem -> problem.contains("merge conflict"));
    }

}
