package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriUtils;

import kanbao.PageResponse;
import kanbao.StoryFiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.site.base-url=https://paper.example")
class PagesTest {

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) throws IOException {
        var files = new StoryFiles(content);
        files.file("qwen.md", """
                ---
                title: 千问的“谁说了什么”：各方说法
                description: 一份备忘录，几种说法。
                date: 2025-11-16 15:15
                updated: 2025-11-17T09:00:00+08:00
                authors: [张三, 李四]
                section: 科技
                topics: [人工智能, 开源]
                weight: 10
                image: {src: dot.svg, alt: 一个圆点, caption: 图注, credit: 制图：本站}
                sources: [{name: 北京日报, link: "https://example.org/a?b=1&c=2"}, {name: 长安街知事}]
                corrections: [{date: 2025-11-17, text: 此前误写了日期。}]
                related: [lanterns]
                aliases: [/2025/old-qwen/, /articles/old-name, /旧闻/千问.html]
                ---
                第一段，<script>alert(1)</script>说明。

                ## 小标题

                ![圆点](dot.svg "图里的圆点 | 制图：本站")

                > 又好又便宜。
                >
                > —— 某位用户
                """);
        files.file("lanterns.md", story("古村亮灯，京郊的元宵节有了新的灯会和新的节目单", "2026-03-03 10:00", "文旅", "元宵节"));
        files.file("springs.md", story("泉城灯会", "2026-03-02 10:00", "文旅", "元宵节, 人工智能"));
        files.file("old.md", story("旧闻", "2024-02-29 23:30", "科技", "人工智能"));
        files.file("rumour.md",
                "---\ntitle: 传闻\ndate: 2026-03-01\nretracted: {date: 2026-03-02, reason: 未能核实}\n---\n传闻。\n");
        files.file("secret.md", "---\ntitle: 草稿\ndate: 2026-03-01\ndraft: true\n---\n还没写完。\n");
        for (var number : IntStream.rangeClosed(1, 45).toArray()) {
            files.file("note-%02d.md".formatted(number),
                    story("札记" + number, "2025-01-01 00:%02d".formatted(number), "札记", ""));
        }
        files.file("changed.md", "---\ntitle: 换图\ndate: 2020-01-02\n---\n![甲](changed.svg)\n");
        files.file("changed.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 7 7'/>");
        files.file("twins.md", "---\ntitle: 双胞胎\ndate: 2020-01-01\n---\n![甲](one.svg)\n\n![乙](two.svg)\n");
        files.file("one.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'/>");
        files.file("two.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'/>");
        files.file("dot.svg", """
                <svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><circle r="9" onload="alert(1)"/></svg>
                """);
        properties.add("kanbao.content", content::toString);
    }

    private static String story(String title, String date, String section, String topics) {
        return "---\ntitle: %s\ndate: %s\nsection: %s\ntopics: [%s]\n---\n%s的正文。\n".formatted(title, date, section,
                topics,
                title);
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

    @Test
    void anArticleBeginsWithItsKickerTitleAndStandfirst() {
        assertThat(get("/articles/qwen")).hasStatus(200)
                .hasOneHeading("千问的“谁说了什么”：各方说法")
                .hasTexts(".article .kicker a", "科技", "人工智能")
                .hasTexts(".article .standfirst", "一份备忘录，几种说法。")
                .hasCanonical("https://paper.example/articles/qwen")
                .hasAttributes("meta[name=description]", "content", "一份备忘录，几种说法。")
                .hasTexts(".sections [aria-current]", "科技");
    }

    @Test
    void anArticleShowsItsAuthorsDatesAndReadingTime() {
        assertThat(get("/articles/qwen")).hasTexts(".byline a", "张三", "李四")
                .hasAttributes(".meta time", "datetime", "2025-11-16T15:15:00+08:00",
                        "2025-11-17T09:00:00+08:00")
                .hasTexts(".meta time", "2025年11月16日 15:15", "2025年11月17日 09:00");
        Assertions.assertThat(get("/articles/qwen").html().select(".meta").text()).contains("约1分钟读完")
                .doesNotContain("阅读");
        assertThat(get("/articles/old")).hasTexts(".byline a", "编辑部");
    }

    @Test
    void anArticleShowsItsPicturesWithSizeAltCaptionAndCredit() {
        assertThat(get("/articles/qwen")).hasAttributes(".article figure img", "alt", "一个圆点", "圆点")
                .hasAttributes(".article figure img", "width", "40", "40")
                .hasAttributes(".article figure img", "height", "30", "30")
                .hasAttributes(".article .body img", "loading", "lazy")
                .hasTexts(".article > figure .credit", "制图：本站")
                .hasTexts(".pull-quote figcaption", "某位用户");
    }

    @Test
    void anArticleEndsWithCorrectionsSourcesTopicsAndThePreviousAndNextArticle() {
        assertThat(get("/articles/qwen")).hasTexts(".corrections li", "2025年11月17日 此前误写了日期。")
                .hasTexts(".sources li", "北京日报", "长安街知事")
                .hasAttributes(".sources a", "href", "https://example.org/a?b=1&c=2")
                .hasTexts(".topics a", "人工智能", "开源")
                .hasAttributes(".previous-next .previous", "href", "/articles/old")
                .hasNo(".previous-next .next");
        assertThat(get("/articles/old")).hasAttributes(".previous-next .next", "href", "/articles/qwen");
    }

    @Test
    void theSidebarShowsRelatedArticlesAndWholeHeadlinesOfTheMostReadList() {
        var page = get("/articles/qwen");
        Assertions.assertThat(page.html().select(".related a").eachAttr("href")).startsWith("/articles/lanterns")
                .contains("/articles/springs", "/articles/old").doesNotContain("/articles/qwen", "/articles/secret",
                        "/articles/rumour");
        assertThat(page).hasTexts(".basis", "读者还少，先列编辑推荐和最新报道。")
                .hasTexts(".most-read a[href=/articles/lanterns]", "古村亮灯，京郊的元宵节有了新的灯会和新的节目单")
                .hasTexts(".most-read a[href=/articles/lanterns] + p", "古村亮灯，京郊的元宵节有了新的灯会和新…");
    }

    @Test
    void noMarkupOfAnEditorIsExecutedAndNothingIsInline() {
        assertThat(get("/articles/qwen")).hasNo(
                "script:not([src^=/assets/], [type=application/ld+json], head > :containsData(localStorage.getItem))")
                .hasNo("style")
                .hasNo("[style]")
                .hasNo("b");
    }

    @Test
    void theFrontPageShowsTheLeadTheLatestArticlesTheMostReadListAndBlocksOfSections() {
        var page = get("/");
        assertThat(page).hasStatus(200)
                .hasOneHeading("看报")
                .hasAttributes(".lead h2 a", "href", "/articles/qwen")
                .hasTexts(".beside a", "古村亮灯，京郊的元宵节有了新的灯会和新的节目单")
                .hasTexts(".columns h2", "最新报道", "热门资讯")
                .hasTexts(".block h2", "札记")
                .hasCanonical("https://paper.example/")
                .hasTexts(".sections [aria-current]", "首页")
                .hasNo(".related");
        Assertions.assertThat(page.html().select(".lead a, .latest a, .stories a").eachAttr("href"))
                .contains("/articles/springs")
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({"/sections/travel, 文旅, 2", "/topics/人工智能, 人工智能, 3", "/authors/李四, 李四, 1",
        "/archive/2026/03, 2026年3月, 2",
        "/archive/2024/02, 2024年2月, 1"})
    void aListShowsItsArticles(String path, String title, int length) {
        var page = get(encoded(path));
        assertThat(page).hasStatus(200).hasOneHeading(title).hasCanonical("https://paper.example" + encoded(path));
        Assertions.assertThat(page.html().select(".card")).hasSize(length);
    }

    @Test
    void theLinksBetweenThePagesOfAListArePlain() {
        var path = "/sections/札记";
        assertThat(get(encoded(path))).hasTexts(".pagination span", "第1页，共3页").hasAttributes(".pagination a", "href",
                path + "/page/2");
        assertThat(get(encoded(path + "/page/3"))).hasTexts(".card h3", "札记5", "札记4", "札记3", "札记2", "札记1")
                .hasAttributes(".pagination a", "href", path + "/page/2")
                .hasCanonical("https://paper.example" + encoded(path + "/page/3"));
        assertThat(get(encoded(path) + "/page/4")).hasStatus(404);
        assertThat(get(encoded(path) + "?page=0")).hasStatus(400);
        assertThat(get(encoded(path) + "?page=zwei")).hasStatus(400);
    }

    @Test
    void aSiteWithoutSpecialsHasNoListOfThem() {
        assertThat(get("/specials")).hasStatus(404);
        Assertions.assertThat(get("/").body()).doesNotContain("/specials");
        Assertions.assertThat(get("/sitemaps/lists.xml").body()).doesNotContain("/specials");
    }

    @Test
    void theArchiveLinksToEveryMonth() {
        assertThat(get("/archive")).hasTexts(".years dt", "2026年", "2025年", "2024年", "2020年")
                .hasAttributes(".years a", "href", "/archive/2026/03", "/archive/2025/11", "/archive/2025/01",
                        "/archive/2024/02", "/archive/2020/01");
        assertThat(get("/archive/2026/04")).hasStatus(404);
        assertThat(get("/archive/2026/13")).hasStatus(404);
    }

    @Test
    void aPictureIsImmutableAndCannotRunScripts() {
        var page = get(get("/articles/qwen").html().select(".article img").attr("src"));
        assertThat(page).hasStatus(200)
                .hasHeader("Content-Type", "image/svg+xml")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasHeader("X-Content-Type-Options", "nosniff");
        Assertions.assertThat(page.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(get("/pictures/0000000000000000/dot.svg")).hasStatus(404);
    }

    @Test
    void anAssetIsImmutableAtAnAddressWithItsHash() {
        var sheet = get("/").html().expectFirst("link[rel=stylesheet]").attr("href");
        assertThat(get(sheet)).hasStatus(200);
        Assertions.assertThat(get(sheet).header("Cache-Control")).contains("max-age=31536000");
    }

    @Test
    void aFormerAddressRedirectsPermanently() {
        assertThat(get("/2025/old-qwen/")).redirectsTo("/articles/qwen");
        assertThat(get("/2025/old-qwen")).redirectsTo("/articles/qwen");
        assertThat(get("/articles/old-name")).redirectsTo("/articles/qwen");
        assertThat(get(encoded("/旧闻/千问.html"))).redirectsTo("/articles/qwen");
        assertThat(get("/articles/QWEN")).redirectsTo("/articles/qwen");
    }

    @Test
    void aWithdrawnStoryShowsTheDateAndTheReason() {
        assertThat(get("/articles/rumour")).hasStatus(410)
                .hasOneHeading("这篇报道已撤回")
                .hasTexts(".error > p:last-of-type", "撤回日期：2026年3月2日。原因：未能核实");
        assertThat(get("/articles/rumour")).as("from the cache").hasStatus(410)
                .hasHeader("Cache-Control", "must-revalidate,no-cache,no-store")
                .hasTexts(".error > p:last-of-type", "撤回日期：2026年3月2日。原因：未能核实");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/articles/nothing", "/articles/secret", "/sections/nothing", "/topics/nothing",
        "/authors/nothing", "/articles/", "/error", "/index.php", "/assets/nothing.css", "/a;b=c/d"})
    void aPageThatIsNotFoundShowsTheMostReadList(String path) {
        var page = get(path);
        assertThat(page).hasStatus(404).hasOneHeading("这里没有报道");
        Assertions.assertThat(page.html().select(".most-read a")).isNotEmpty();
    }

    @Test
    void aPostRequestIsRejected() {
        assertThat(PageResponse.send("POST", port, "/articles/qwen")).hasStatus(405).hasOneHeading("这里不接受这种请求");
    }

    @Test
    void anErrorIsProblemJsonIfTheClientAcceptsJson() {
        var page = PageResponse.get(port, "/articles/rumour", "Accept", "application/json");
        assertThat(page).hasStatus(410).hasHeader("Content-Type", "application/problem+json");
        Assertions.assertThat(page.body()).contains("\"status\":410", "未能核实", "\"instance\":\"/articles/rumour\"");
        assertThat(PageResponse.get(port, "/nothing", "Accept", "text/html,application/json;q=0.9"))
                .hasOneHeading("这里没有报道");
        assertThat(PageResponse.get(port, "/nothing", "Accept", "nonsense")).hasStatus(404);
    }

    @Test
    void aHeadRequestIsAnsweredLikeGetWithoutABody() {
        var page = PageResponse.send("HEAD", port, "/articles/qwen");
        assertThat(page).hasStatus(200);
        Assertions.assertThat(page.body()).isEmpty();
    }

    private static String encoded(String path) {
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }

    @Test
    void twoPicturesWithTheSameContentAreBothServed() {
        var sources = get("/articles/twins").html().select(".body img").eachAttr("src");
        Assertions.assertThat(sources).hasSize(2).allSatisfy(source -> assertThat(get(source)).hasStatus(200));
    }

    @Test
    void aPictureFileThatHasChangedIsNotServedAtItsOldAddress() throws IOException {
        var source = get("/articles/changed").html().expectFirst(".body img").attr("src");
        new StoryFiles(content).file("changed.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text>neu</text></svg>");
        Assertions.assertThat(get(source).status()).as("soon another, or already").isIn(503, 404);
        Files.delete(content.resolve("changed.svg"));
        Assertions.assertThat(get(source).status()).isIn(503, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/;%", "/articles/x;%", "/archive;%zz=1", "/assets/site.css;%", "/archive?page=%zz"})
    void anAddressThatCannotBeDecodedIsAClientError(String path) throws IOException {
        for (var accept : List.of("text/html", "application/json")) {
            Assertions.assertThat(sent("GET " + path + " HTTP/1.1", accept)).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void anUnknownQueryParameterIsIgnored() throws IOException {
        Assertions.assertThat(sent("GET /?%FF HTTP/1.1", "text/html")).startsWith("HTTP/1.1 200");
        Assertions.assertThat(sent("GET /archive?utm_source=%E6%8A HTTP/1.1", "text/html")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aMalformedAddressIsReportedAsProblemJson() throws IOException {
        Assertions.assertThat(sent("GET //nothing HTTP/1.1", "application/json")).startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    private String sent(String requestLine, String accept) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\nAccept: " + accept
                            + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

}
