package kanbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableHrefTest {

    @ParameterizedTest
    @CsvSource({"/sections/%E7%A7%91%E6%8A%80, /sections/科技", "/topics/%F0%A0%AE%B7%E9%87%8E, /topics/𠮷野",
        "/files/0123456789abcdef/%E5%B9%B4%E6%8A%A5.pdf, /files/0123456789abcdef/年报.pdf", "/hot, /hot"})
    void lettersOfAPathAreReadable(String href, String readable) {
        assertThat(ReadableHref.of(href)).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource({"/a%20b%22%3C%2F%25%E2%80%AE", "/%E7%A7", "/%FF", "/%ED%A0%80", "/%E3%80%80", "/%EE%80%80",
        "https://example.org/%E7%A7%91", "/search?q=%E7%A7%91"})
    void signsQueriesOtherSitesAndWhatIsNotUtf8StayEncoded(String href) {
        assertThat(ReadableHref.of(href)).isEqualTo(href);
    }

}
