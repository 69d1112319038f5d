package kanbao.markdown;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.ConcurrentClass;

@ConcurrentClass
class BareAddressTest {

    private static List<String> links(String markdown) {
        return Jsoup.parseBodyFragment(SampleBodies.html(markdown)).select("a[href]").eachAttr("href");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "详情见 https://example.com/a?b=1，谢谢。官网https://example.org。|https://example.com/a?b=1 https://example.org",
        "https://example.com/看报 的消息|https://example.com/",
        "裸地址 https://mp.weixin.qq.com/s/abc，后面|https://mp.weixin.qq.com/s/abc",
        "官网：HTTPS://Example.com/A_b_c_/_d_e。|HTTPS://Example.com/A_b_c_/_d_e",
        "（https://example.com/a）|https://example.com/a", "(https://example.com/a_(b))|https://example.com/a_(b)",
        "See https://example.com/a, and https://example.com/b.|https://example.com/a https://example.com/b",
        "“https://example.com/a”|https://example.com/a", "https://example.com/a?!|https://example.com/a",
        "https://example.com:8080/a#b，|https://example.com:8080/a#b",
        "https://mp.weixin.qq.com/s?__biz=MzA3OA==&mid=2650&idx=1#rd 微信|https://mp.weixin.qq.com/s?__biz=MzA3OA==&mid=2650&idx=1#rd",
        "https://example.com/?a=1&amp;b=2&lt;|https://example.com/?a=1&b=2",
        "https://de.wikipedia.org/wiki/Köln，|https://de.wikipedia.org/wiki/Köln",
        "https://example.com/a\\_b|https://example.com/a_b",
        "https://example.com/~x/*y*/z|https://example.com/~x/*y*/z",
        "**https://example.com/a**，后|https://example.com/a", "**见 https://example.com**后|https://example.com",
        "见www.example.com/x。|http://www.example.com/x", "WWW.example.com|http://WWW.example.com",
        "<https://example.com/尖>|https://example.com/尖", "邮箱 news@example.cn。|mailto:news@example.cn",
        "邮箱：a.b_c+d@mail.example.cn，|mailto:a.b_c+d@mail.example.cn"})
    void anAddressIsALinkThatEndsBeforeChinese(String markdown, String addresses) {
        assertThat(links(markdown)).containsExactly(addresses.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`https://example.com`", "    https://example.com", "```\nhttps://example.com\n```",
        "<code>https://example.com</code>", "ahttps://example.com", "https://", "https://。", "http://localhost:8080/a",
        "ftps://example.com", "wwww.example.com", "www.", "www。", "a@b", "@news", "git@example.com:a/b.git",
        "https://_a._b", "xwww.example.com"})
    void thisIsNoLink(String markdown) {
        assertThat(links(markdown)).isEmpty();
        assertThat(Jsoup.parseBodyFragment(SampleBodies.html(markdown)).text())
                .isEqualTo(Jsoup.parse(markdown.replace("`", "").strip()).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[https://example.com/b](https://example.com/a)",
        "<a href=\"https://example.com/a\">见 https://example.com/b</a>",
        "[见](https://example.com/a \"https://example.com/c\")",
        "[**www.example.com**](https://example.com/a)", "[见][1]\n\n[1]: https://example.com/a"})
    void noLinkIsInsideOfALink(String markdown) {
        assertThat(links(markdown)).containsExactly("https://example.com/a");
    }

    @Test
    void theTextOfALinkIsTheAddressAsItIsWritten() {
        assertThat(SampleBodies.html("见http://a.example/x_y_z*a*/b，好。"))
                .isEqualTo(
                        "<p>见<a href=\"http://a.example/x_y_z*a*/b\" class=\"address\">http://a.example/x_y_z*a*/b</a>，好。</p>");
    }

    @Test
    void theAlternativeTextOfAPictureKeepsAnAddress() {
        assertThat(SampleBodies.html("![见 https://example.com/a 图](../wall.png)")).contains("https://example.com/a");
    }

    @Test
    void telephoneAndMailLinksStayAndOtherSchemesAreReported() {
        var bodies = new SampleBodies();
        assertThat(bodies.render("电话 [热线](tel:10086)，[邮件](mailto:a@b.cn)，[地图](geo:39.9,116.4)").html().value())
                .isEqualTo("<p>电话 <a href=\"tel:10086\">热线</a>，<a href=\"mailto:a@b.cn\">邮件</a>，地图</p>");
        assertThat(bodies.problems.all()).singleElement().asString().contains("geo:39.9,116.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s://", "https://", "https://a.b", "www.", "a@", "a@b.c", "https://a.b/(", "w", "[a](",
        "[[", "![[a", "==", "==a", "++a", "a~a", "a^a", "{#", "> [!", "[TOC]", "{.a", "@[toc]", "![a|1](", "\\_www."})
    void longTextsOfOneSignAreQuick(String sign) {
        var text = sign.repeat(1_000_000 / sign.length() / 4);
        assertTimeout(ofSeconds(10), () -> SampleBodies.html(text));
    }

}
