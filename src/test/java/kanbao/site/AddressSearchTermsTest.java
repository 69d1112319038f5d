package kanbao.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSearchTermsTest {

    @ParameterizedTest
    @CsvSource({"/articles/lantern-fair, lantern fair", "/2025/11/old_qwen-3.html, old qwen 3",
        "/news/%E5%8D%83%E9%97%AE/, 千问", "/a;b=c/d;e=f, d", "/tax+law%202026.php, tax law 2026",
        "/v2.5-notes, v2.5 notes",
        "/%E6%94%B9%E9%9D%A9%0A%E2%80%AE%E5%BC%80%E6%94%BE, 改革 开放"})
    void takesTheTermsFromTheLastSegment(String path, String terms) {
        assertThat(AddressSearchTerms.of(path)).isEqualTo(terms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/2025/11/16", "/12345.html", "/---", "/%zz", "/%"})
    void findsNoTermsInAnAddressWithoutLetters(String path) {
        assertThat(AddressSearchTerms.of(path)).isEmpty();
    }

    @Test
    void truncatesALongAddressToTheMaximumQueryLength() {
        assertThat(AddressSearchTerms.of("/" + "%F0%9F%8F%AE".repeat(9) + "a".repeat(500))).isEqualTo(
                "🏮".repeat(9) + "a".repeat(247));
    }

    @Test
    void takesLinearTimeForALongAddress() {
        assertTimeout(Duration.ofMillis(500), () -> {
            for (var times = 0; times < 100; times++) {
                AddressSearchTerms.of("/" + "a".repeat(8_000) + "/b");
            }
        });
    }

}
