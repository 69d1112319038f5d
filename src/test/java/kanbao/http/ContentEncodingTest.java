package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentEncodingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
        "none | IDENTITY",
        "'' | IDENTITY",
        "gzip, deflate, br, zstd | BR",
        "gzip, deflate | GZIP",
        "GZIP | GZIP",
        "x-gzip | GZIP",
        "br;q=0.1, gzip;q=0.5 | GZIP",
        "br; q=1.0 , gzip; q=1.0 | BR",
        "gzip;q=0, br;q=0 | IDENTITY",
        "br;q=0, * | GZIP",
        "* | BR",
        "*;q=0 | IDENTITY",
        "identity;q=1, gzip;q=0.5 | IDENTITY",
        "identity;q=0.5, gzip;q=0.5 | GZIP",
        "identity;q=0, gzip | GZIP",
        "zstd, compress | IDENTITY"})
    void theBestLikedCodingComesFirst(@Nullable String header, ContentEncoding first) {
        assertThat(ContentEncoding.accepted(header)).first().isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gzip;q=abc | IDENTITY", "gzip;q=-1 | IDENTITY", ";;;,,,;q= | IDENTITY",
        "\"gzip | IDENTITY",
        "gzip;q=1e9999999999 | IDENTITY", "br;q=abc, gzip | GZIP"})
    void malformedEncodingsAreIgnored(String header, ContentEncoding first) {
        assertThat(ContentEncoding.accepted(header)).first().isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br;q=0", "identity;q=0", "*;q=0", "a,b,c"})
    void identityIsAlwaysTheLastEncoding(String header) {
        assertThat(ContentEncoding.accepted(header)).last().isEqualTo(ContentEncoding.IDENTITY);
    }

}
