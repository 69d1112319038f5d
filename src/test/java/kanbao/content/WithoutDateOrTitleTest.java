package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kanbao.article.Article;
import kanbao.edition.Edition;

/** Stories whose editors gave no date or no title. */
class WithoutDateOrTitleTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void createEmptyFolder() {
        folder = new WrittenFolder(temporary);
    }

    private void undated(String path, String title) throws IOException {
        folder.with(path, "---", "title: " + title, "---", "正文。");
        Files.setLastModifiedTime(temporary.resolve(path), FileTime.from(Instant.parse("2025-10-09T10:00:00Z")));
    }

    @Test
    void storiesWithoutADateAreTheLastOfTheirDayAndLeadNothing() throws IOException {
        undated("a.md", "甲");
        undated("b.md", "乙");
        folder.with("c.md", "---", "title: 丙", "date: 2025-10-09", "---", "正文。")
                .with("d.md", "---", "title: 丁", "date: 2025-09-01", "---", "正文。");

        var edition = Edition.of(folder.read(), WrittenFolder.SITE);
        assertThat(edition.newest()).extracting(Article::title).containsExactly("丙", "甲", "乙", "丁");
        Files.delete(temporary.resolve("c.md"));
        edition = Edition.of(folder.read(), WrittenFolder.SITE);
        assertThat(edition.pinnedFirst()).extracting(Article::title).containsExactly("丁", "甲", "乙");
        assertThat(folder.problems()).singleElement().asString()
                .startsWith("WARNING a.md: 2 stories have no date: a.md, b.md; write “date”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.md                  | created: 2023-01-13 12:27:45  | 2023-01-13T04:27:45Z
            a.md                  | modified: 2023-01-13 12:27:45 | 2023-01-13T04:27:45Z
            a.md                  | pubdate: 2023-01-13 下午3点     | 2023-01-13T07:00:00Z
            a.md                  | published_at: 2023-01-13T12:27:45.123+08:00 | 2023-01-13T04:27:45Z
            2023-03-04-a.md       | created: 2023-01-13           | 2023-03-03T16:00:00Z
            2023/03/a.md          | created: 2023-03-13           | 2023-03-12T16:00:00Z
            2023/a.md             | date: 3月4日                   | 2023-03-03T16:00:00Z
            2023-03-06-18-42-00.md | subtitle: 无                  | 2023-03-06T10:42:00Z
            2023年3月1日-d93.md      | subtitle: 无                  | 2023-02-28T16:00:00Z""")
    void theDateIsFoundWhereverItIs(String path, String key, String published) {
        folder.with(path, "---", "title: 标题", key, "---", "正文。");

        assertThat(folder.story().published()).hasToString(published);
        assertThat(folder.story().isUndated()).isFalse();
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void anUnreadableDateIsNotReplacedByTheDayOfCreation() {
        folder.with("a.md", "---", "title: 标题", "date: 等通知", "created: 2023-01-13", "---", "正文。");

        assertThat(folder.read().articles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-01-02-a-b.md | 正文。##### 二 & 三              | a b
            2025-01-02-a-b.md | 正文。# # 开始 *用* `x<y>`          | 开始 用 x<y>
            2025-01-02 古城墙_修缮.md | 只有正文。                    | 古城墙 修缮
            2025-01-02.md     | 只有正文。                          | 2025 01 02""")
    void aStoryWithoutATitleHasItsFirstHeadingOrTheNameOfItsFile(String path, String body, String title) {
        folder.with(path, "---", "lang: zh", "---", body.replaceFirst("。# ", "。\n\n# ").replace("# # ", "# "));

        assertThat(folder.story().title()).isEqualTo(title);
        assertThat(folder.problems()).singleElement().asString()
                .startsWith("WARNING " + path + ":1: the story has no title");
    }

}
