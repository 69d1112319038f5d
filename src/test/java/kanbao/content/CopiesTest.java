package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.article.Article;

/** Copies that programs and people made beside a story. */
class CopiesTest {

    private static final String TEXT = "修缮持续了两年，工匠按照老办法一块一块地挑砖、磨砖、砌砖，城墙的东段今天重新开放。";

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void createFolderWithAStory() {
        folder = new WrittenFolder(temporary);
        story("story.md", "古城墙修缮完工", "2025-03-01", TEXT);
        story("w/index.md", "雨", "2025-03-02", "连日大雨之后，河水漫过了老桥的桥面，两岸的住户连夜搬到了高处的学校里。");
    }

    private void story(String path, String title, String date, String text) {
        folder.with(path, "---", "title: " + title, "date: " + date, "---", "", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"story.sync-conflict-20260301-093000-ABCDEFG.md", "story (张三的冲突副本 2026-03-01).md",
        "story (张三 的 冲突的副本 2026-03-01).md", "story（李四的冲突文件 2026-03-01）.md",
        "story (Zhang's conflicted copy 2026-03-01).md",
        "story (conflicted copy 2026-03-01 093000).md", "story_conflict-20260301-093000.md",
        "story (SFConflict a@b.cn 2026-03-01-09-30-00).md", "story_NAS_Mar-01-0930-2026_Conflict.md",
        "story_REMOTE_1234.md"})
    void aConflictCopyIsLeftOutAndReportedOnceEvenIfItDiffers(String name) {
        story(name, "另一个标题", "2025-03-01", "完全不同的正文，没有人读过，也不该有人读到，因为它是同步程序留下的。");

        assertThat(folder.read().articles()).hasSize(2);
        assertThat(folder.problems()).singleElement().asString().startsWith("WARNING " + name + ": ")
                .contains("conflict copy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"story(1).md", "story (1).md", "story（2）.md", "story - 副本.md", "story - 副本 (2).md",
        "story副本.md",
        "story的副本.md", "“story”的副本.md", "副本story.md", "副本 story.md", "复件 story.md", "story 拷贝.md", "story - Copy.md",
        "story - Copy (2).md", "story copy.md", "story copy 2.md", "Copy of story.md", "story 2.md", "story_1.md",
        "story-DESKTOP-ABC123.md", "story-LAPTOP-9XYZ12-2.md", "story.bak.md", "story.orig.md", "w (1)/index.md",
        "w - 副本/index.md"})
    void aCopyByAnEditorIsLeftOutAndReportedOnce(String name) {
        var original = name.startsWith("w");
        story(name, original ? "雨" : "古城墙修缮完工", original ? "2025-03-02" : "2025-03-01", TEXT + "又改了一句。");

        assertThat(folder.read().articles()).extracting(Article::slug).asString().isEqualTo("[story, w]");
        assertThat(folder.problems()).singleElement().asString()
                .startsWith("WARNING " + name + ": this file is a copy of “" + (original ? "w/index.md" : "story.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"story 2.md", "story (2).md", "story copy.md", "other (1).md", "other - 副本.md"})
    void aStoryOfItsOwnWithSuchANameIsPublished(String name) {
        story(name, "古城墙修缮之后", "2025-03-08", "一周以后，城墙上的游人比往年多了一倍，附近的茶馆都坐满了，店主说从来没有这样忙过。");

        assertThat(folder.read().articles()).hasSize(3);
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void aSeriesWithOneTitleIsPublishedOnEachDay() {
        story("story 2.md", "古城墙修缮完工", "2025-03-08", "一周以后，城墙上的游人比往年多了一倍，附近的茶馆都坐满了，店主说从来没有这样忙过。");

        assertThat(folder.read().articles()).hasSize(3);
    }

    @Test
    void aCopyOfADraftIsNotPublished() {
        folder.with("plan.md", "---", "title: 计划", "draft: true", "---", "还没有公布的计划。");
        story("plan - 副本.md", "计划", "2025-03-01", "还没有公布的计划。");

        assertThat(folder.read().articles()).hasSize(2);
    }

    @Test
    void aLockFileIsIgnoredAndBackupsAreNotListed() {
        for (var name : new String[]{"story.md~", ".#story.md", "#story.md#", "story.md.bak", "story.md.orig",
            ".story.md.swp",
            "story.md.tmp"}) {
            story(name, "古城墙修缮完工", "2025-03-01", TEXT);
        }
        folder.with("~$story.md", "zhang");

        assertThat(folder.read().articles()).hasSize(2);
        assertThat(folder.problems()).containsExactly("IGNORED ~$story.md: this is a lock file of an open document; "
                + "delete it if the document is closed");
    }

    @Test
    void equalTitlesOnOneDayAreAWarningThatNamesBothFiles() {
        story("z.md", "雨", "2025-03-02 18:00", "傍晚又下了一场。");

        assertThat(folder.read().articles()).hasSize(3);
        assertThat(folder.problems()).singleElement().asString()
                .startsWith("WARNING z.md: the title “雨” of z.md is also that of w/index.md, on the same day; ");
    }

}
