package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

    private final DateParser dates = new DateParser(ZoneId.of("Asia/Shanghai"))
            .forFile(StoryFileName.of("2012-01-01-a.md"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2012-10-11T09:05:00Z                | 2012-10-11T09:05:00Z
            2012-10-11T09:05:00+00:00           | 2012-10-11T09:05:00Z
            2012-10-11T09:05:00.123+08:00       | 2012-10-11T01:05:00Z
            2012-10-11 09:05:00 +0800           | 2012-10-11T01:05:00Z
            2012-10-11 09:05:00 +08             | 2012-10-11T01:05:00Z
            2012-10-11 09:05:00 UTC             | 2012-10-11T09:05:00Z
            2012-10-11T09:05+08:00[Asia/Shanghai] | 2012-10-11T01:05:00Z
            Thu, 11 Oct 2012 09:05:00 GMT       | 2012-10-11T09:05:00Z
            Thu, 11 Oct 2012 09:05:00 +0800     | 2012-10-11T01:05:00Z""")
    void anExplicitTimeZoneIsUsed(String words, String moment) {
        assertThat(dates.moment(words)).map(Object::toString).contains(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2012-10-11 9:05          | 2012-10-11T01:05:00Z
            2012-10-11T09:05:07      | 2012-10-11T01:05:07Z
            2012/10/3                | 2012-10-02T16:00:00Z
            2012/10/3 9:05:07        | 2012-10-03T01:05:07Z
            2012.10.3                | 2012-10-02T16:00:00Z
            2012年10月03日             | 2012-10-02T16:00:00Z
            2012 年 10 月 3 日          | 2012-10-02T16:00:00Z
            2012年10月3日 15:04         | 2012-10-03T07:04:00Z
            2012年10月3日15时04分        | 2012-10-03T07:04:00Z
            ２０１２年１０月３日　１５：０４    | 2012-10-03T07:04:00Z
            Oct 3, 2012              | 2012-10-02T16:00:00Z
            20121003                 | 2012-10-02T16:00:00Z
            201210030905             | 2012-10-03T01:05:00Z
            20121003090507           | 2012-10-03T01:05:07Z
            20121003T090507          | 2012-10-03T01:05:07Z
            2012-10-03-09-05-07      | 2012-10-03T01:05:07Z
            2012-10-03_09-05         | 2012-10-03T01:05:00Z
            2012-10-03 09:05:07.123  | 2012-10-03T01:05:07Z
            2012年10月3日 下午3点         | 2012-10-03T07:00:00Z
            2012-10-03 上午9:30        | 2012-10-03T01:30:00Z
            2012年10月3日晚上8点半         | 2012-10-03T12:30:00Z
            2012年10月3日 中午12时         | 2012-10-03T04:00:00Z
            2012年10月3日 凌晨2点05分      | 2012-10-02T18:05:00Z
            2012年10月3号（星期三）09:05    | 2012-10-03T01:05:00Z
            2012年10月3日 周三 下午 3:04   | 2012-10-03T07:04:00Z
            二〇一二年十月三日               | 2012-10-02T16:00:00Z
            3月4日                      | 2012-03-03T16:00:00Z
            3月4日 下午3点                | 2012-03-04T07:00:00Z
            2012-10-03 3:04 PM       | 2012-10-03T07:04:00Z
            Oct 3, 2012 12:05 AM     | 2012-10-02T16:05:00Z
            3 October 2012 09:05     | 2012-10-03T01:05:00Z
            Wed Oct 03 2012 09:05:07 GMT+0800 (CST) | 2012-10-03T01:05:07Z
            1349226307               | 2012-10-03T01:05:07Z
            1349226307000            | 2012-10-03T01:05:07Z
            October 03 2012          | 2012-10-02T16:00:00Z""")
    void aDateWithoutAZoneIsReadInTheSitesZone(String words, String moment) {
        assertThat(dates.moment(words)).map(it -> it.truncatedTo(ChronoUnit.SECONDS).toString()).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999-01-01", "1899-12-31", "2201-01-01", "999999999-01-01", "2012-02-30", "2012-13-01",
        "true", "昨天", "2012", "2012-10-03 25:00", "2012-10-03 09:05 +99:00", "", "3/10/2012", "2012年10月3日 晚上12点",
        "2012-10-03 下午15:99", "13月4日", "20121301"})
    void invalidDatesAreRejected(String words) {
        assertThat(dates.moment(words)).isEmpty();
    }

}
