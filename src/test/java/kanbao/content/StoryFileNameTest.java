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
            2012-10-03.md                  |            | 2012-10-03
            2048-game.md                   |            | 2048-game
            120121003 title.md             |            | 120121003 title
            2012103 title.md               |            | 2012103 title
            4.8.2 notes.md                 |            | 4.8.2 notes
            长峪城.MD                        |            | 长峪城
            index.md                       |            | index""")
    void readsDateAndNameFromThePath(String path, String date, String expectedName) {
        var name = StoryFileName.of(path);

        assertThat(name.name()).isEqualTo(expectedName);
        assertThat(Objects.toString(name.date(), null)).isEqualTo(date);
    }

}
