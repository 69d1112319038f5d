package kanbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRequestTest {

    private static final String HOST = "Host: example.org:8080\r\n";

    private static @Nullable PlainRequest parse(String request) {
        var bytes = request.getBytes(StandardCharsets.ISO_8859_1);
        return PlainRequest.parse(bytes, bytes.length);
    }

    @Test
    void requestsOfBrowsersAndProxiesArePlain() {
        var request = parse("GET /articles/a-1_b.c HTTP/1.1\r\n" + HOST
                + "user-agent: Mozilla/5.0 (X11; Linux x86_64)\r\nAccept: text/html, */*;q=0.8\r\nSec-Fetch-Site: none\r\n"
                + "accept-encoding:gzip, br \r\nConnection: keep-alive\r\nCookie: a=b\r\nIF-NONE-MATCH: \"0-br\"\r\n\r\n");

        assertThat(request).isNotNull().satisfies(plain -> {
            assertThat(plain.path()).isEqualTo("/articles/a-1_b.c");
            assertThat(plain.isHead()).isFalse();
            assertThat(plain.acceptEncoding()).isEqualTo("gzip, br");
            assertThat(plain.ifNoneMatch()).isEqualTo("\"0-br\"");
        });
        assertThat(parse(
                "GET / HTTP/1.1\r\n" + HOST + "X-Request-Id: 1\r\nX-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Host: a\r\n"
                        + "X-Forwarded-Port: 443\r\nX-Forwarded-Proto: https\r\n\r\n"))
                .isNotNull();
        assertThat(parse("HEAD / HTTP/1.1\r\n" + HOST + "\r\n")).matches(PlainRequest::isHead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?a", "/a%20b", "//", "/a//b", "/./a", "/a/..", "/.", "/a;b", "a", "*",
        "http://example.org/", "/a b", "/é",
        "/a\\b", "/a#b", ""})
    void aPathThatJettyMustDecodeOrRefuseIsNotPlain(String path) {
        assertThat(parse("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 0", "Transfer-Encoding: chunked", "Transfer-Encoding : chunked",
        "Expect: 100-continue",
        "Range: bytes=0-1", "If-Match: *", "If-Range: \"a\"", "Upgrade: h2c", "Connection: close",
        "Connection: Upgrade",
        "Host: other", "Accept-Encoding: br\r\nAccept-Encoding: gzip", "If-None-Match: \"a\"\r\nIf-None-Match: \"b\"",
        "Unknown: 1",
        " folded: 1", "Accept: a\r\n folded", "Accept: a\nConnection: close", "Accept: a\rb", "Accept: \0",
        "Accept: \u00e9", "Accept",
        ": a", "Forwarded: for=1"})
    void aFieldThatChangesTheResponseOrTheMessageIsNotPlain(String field) {
        assertThat(parse("GET / HTTP/1.1\r\n" + HOST + field + "\r\n\r\n")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n ",
        "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.0\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n", "get / HTTP/1.1\r\nHost: a\r\n\r\n", "POST / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "GET /  HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: \r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a:b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a:\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "GET /\r\n",
        "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"})
    void anIncompleteUnusualOrPipelinedRequestIsNotPlain(String request) {
        assertThat(parse(request)).isNull();
    }

    @Test
    void moreThanFiftyFieldsAreNotPlain() {
        assertThat(parse("GET / HTTP/1.1\r\n" + HOST + "Accept: a\r\n".repeat(49) + "\r\n")).isNotNull();
        assertThat(parse("GET / HTTP/1.1\r\n" + HOST + "Accept: a\r\n".repeat(50) + "\r\n")).isNull();
    }

}
