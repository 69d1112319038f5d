package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2012-10-03-title.md            | 2012-10-03 | title
            2012_10_03_title.md            | 2012-10-03 | title
            20121003 A title.markdown      | 2012-10-03 | A title
            a/2012-1-3-title/index.md      | 2012-01-03 | title
            title/index.zh-cn.md           |            | title
            201402/title.md                | 2014-02-01 | title
            2014-02/title.md               | 2014-02-01 | title
            2014/2/title.md                | 2014-02-01 | title
            2014/02/13/title.md            | 2014-02-13 | title
            2013/01/2014/02/title.md       | 2014-02-01 | title
            2012-13-45-title.md            |            | 2012-13-45-title
            2012-10-03.md                  | 2012-10-03 | 2012-10-03
            20121003.md                    | 2012-10-03 | 20121003
            2026-03-06-18-42-00.md         | 2026-03-06T18:42 | 2026-03-06-18-42-00
            2026-03-06 18.42.30 会议.md      | 2026-03-06T18:42:30 | 会议
            2026-03-06T1842-会议.md          | 2026-03-06T18:42 | 会议
            2026-03-06_18-42.md            | 2026-03-06T18:42 | 2026-03-06_18-42
            20260306184200.md              | 2026-03-06T18:42 | 20260306184200
            202603061842-会议.md             | 2026-03-06T18:42 | 会议
            20260306-184230 会议.md          | 2026-03-06T18:42:30 | 会议
            2026-03-06-1984.md             | 2026-03-06 | 1984
            2026年3月1日-d93.md               | 2026-03-01 | d93
            2026年03月01日会议.md               | 2026-03-01 | 会议
            2026年3月1日.md                   | 2026-03-01 | 2026年3月1日
            2026-03-01会议.md                | 2026-03-01 | 会议
            20260301会议.md                  | 2026-03-01 | 会议
            周报-2026-03-01.md               | 2026-03-01 | 周报-2026-03-01
            周报（20260301）.md                | 2026-03-01 | 周报（20260301）
            2026/3月4日-会议.md                | 2026-03-04 | 3月4日-会议
            title.en.md                    |            | title
            node.js.md                     |            | node.js
            2048-game.md                   |            | 2048-game
            120121003 title.md             |            | 120121003 title
            2012103 title.md               |            | 2012103 title
            4.8.2 notes.md                 |            | 4.8.2 notes
            长峪城.MD                        |            | 长峪城
            index.md                       |            | index""")
    void readsDateAndNameFromThePath(String path, String date, String expectedName) {
        var name = StoryFileName.of(path);

        assertThat(name.name()).isEqualTo(expectedName);
        assertThat(name.time() == null
                ? Objects.toString(name.date(), null)
                : name.moment().orElseThrow().toString()).isEqualTo(date);
    }

}
