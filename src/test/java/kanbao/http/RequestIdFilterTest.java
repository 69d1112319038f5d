package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestIdFilterTest {

    private static final String FIELD = "http.request.id";

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"7f3a-01.b, 7f3a-01.b", "none, none",
        "'forged\" , \"level\":\"ERROR', none",
        "'two words', none", "'', none"})
    void aWellFormedRequestIdIsLoggedWithEveryLine(@Nullable String sent, @Nullable String logged)
            throws Exception {
        var seen = new ArrayList<@Nullable String>();
        var request = new MockHttpServletRequest("GET", "/");
        if (sent != null) {
            request.addHeader("X-Request-Id", sent);
        }

        new RequestIdFilter().doFilter(request, new MockHttpServletResponse(), (_, _) -> seen.add(MDC.get(FIELD)));

        assertThat(seen).containsExactly(logged);
        assertThat(MDC.get(FIELD)).isNull();
    }

}
