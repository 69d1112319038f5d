package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.Test;

class CachedPageTest {

    @Test
    void responsesWithoutCompressionThatAreBeingSentShareTheirBytes() {
        var text = "一千个读者读得很慢。".repeat(1000);
        var headers = HttpFields.build().put(HttpHeader.CONTENT_TYPE, "text/html;charset=UTF-8");
        var page = CachedPage.of("/", headers, text.getBytes(StandardCharsets.UTF_8), false, null);

        var first = page.negotiate("identity");
        var second = page.negotiate(null);

        assertThat(second).isSameAs(first);
        assertThat(new String(first.bytes(), StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(page.weight()).as("in bytes").isLessThan(5_000);
    }

}
