package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.ConcurrentClass;
import kanbao.PageResponse;
import kanbao.StoryFiles;
import kanbao.edition.CurrentEdition;
import kanbao.search.IndexBuilder;
import kanbao.search.SearchQuery;
import kanbao.search.SearchResults;
import kanbao.site.SafeText;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kanbao.site.base-url=https://paper.example",
    "kanbao.site.name=R&D <看报> 的一份相当长的报名"})
@ConcurrentClass
class SearchTest {

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @Autowired
    private CurrentEdition editions;

    @Autowired
    private IndexBuilder indexes;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) throws IOException {
        write("tax.md", "税收新政三月起实施", "2026-03-01 23:30", "财经", "企业报税的期限延长到月底，税收优惠照旧。");
        write("lanterns.md", "泉城灯会开幕", "2026-03-02 10:00", "文旅", "灯会的门票收入不计税。");
        write("park.md", "公园夜间开放", "2025-06-01 10:00", "文旅", "湖边新添了路灯，税收部门的志愿者来帮忙。");
        for (var number : IntStream.rangeClosed(1, 1_010).toArray()) {
            write("note-%04d.md".formatted(number), "札记" + number, "2024-01-01 00:00", "札记",
                    "图书馆今晚开到十点。" + (number <= 45 ? "自习室凭证入座。" : ""));
        }
        properties.add("kanbao.content", content::toString);
    }

    private static void write(String name, String title, String date, String section, String text) {
        new StoryFiles(content).storyWithText(name, text, "title: " + title, "date: " + date, "section: " + section);
    }

    @BeforeEach
    void waitForTheIndex() {
        indexes.indexOf(editions.current()).join();
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

    private PageResponse search(String query) {
        return get("/search?q=" + encoded(query));
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @Test
    void theResultsHighlightTheMatchingWords() {
        var page = search("税收");
        assertThat(page).hasStatus(200)
                .hasOneHeading("搜索")
                .hasTexts(".results h2", "找到2篇")
                .hasAttributes(".results h3 a", "href", "/articles/tax", "/articles/park")
                .hasTexts(".results h3 mark", "税收")
                .hasTexts(".results .excerpt mark", "税收", "税收")
                .hasTexts(".results .small span", "财经", "文旅")
                .hasAttributes(".results time", "datetime", "2026-03-01", "2025-06-01")
                .hasAttributes("main input[name=q]", "value", "税收")
                .hasNo(".pagination");
        Assertions.assertThat(page.html().title()).startsWith("搜索：税收 · ");
        Assertions.assertThat(page.html().select(".most-read a")).isNotEmpty();
    }

    @Test
    void theSearchPageIsIndexedButNoResultsAre() {
        for (var path : List.of("/search?q=a", "/search?q=" + "a".repeat(300), "/nothing")) {
            assertThat(get(path)).hasAttributes("meta[name=robots]", "content", "noindex").hasNo("link[rel=canonical]");
        }
        for (var path : List.of("/search", "/search?q=", "/search?section=tech")) {
            assertThat(get(path)).hasNo("meta[content=noindex]").hasCanonical("https://paper.example/search");
        }
        assertThat(get("/")).hasNo("meta[content=noindex]").hasCanonical("https://paper.example/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search?q=", "/search?q=%20%00%E2%80%8F", "/search?page=7&section=x"})
    void withoutAQueryThePageShowsTheFormAndTheMostReadList(String path) {
        assertThat(get(path)).hasStatus(200)
                .hasAttributes("main form[role=search]", "action", "/search")
                .hasAttributes("main input[type=search]", "value", "")
                .hasNo(".results");
        Assertions.assertThat(get(path).html().select(".most-read a")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"section=travel, park", "from=2026-03-01, tax", "from=2026-03-01&to=2026-03-01, tax",
        "to=2026-02-28, park", "from=2025-06-02&to=2026-02-28, ''", "section=nothing, 'tax,park'",
        "section=&from=&to=, 'tax,park'", "from=gestern&to=2026-02-30, 'tax,park'",
        "from=%2B999999999-01-01&to=-999999999-01-01, 'tax,park'", "from=0000-01-01&to=9999-12-31, 'tax,park'"})
    void aSearchIsFilteredBySectionAndDay(String filters, String slugs) {
        var page = get("/search?q=" + encoded("税收") + "&" + filters);
        assertThat(page).hasStatus(200)
                .hasAttributes(".results h3 a", "href",
                        Stream.of(slugs.split(",")).filter(slug -> !slug.isEmpty()).map("/articles/"::concat)
                                .toArray(String[]::new));
    }

    @Test
    void theFormAndThePaginationKeepTheFilters() {
        var path = "/search?q=%E8%87%AA%E4%B9%A0%E5%AE%A4&section=%E6%9C%AD%E8%AE%B0&from=2023-01-01&to=2025-01-01";
        var page = get(path + "&page=2");
        assertThat(page).hasTexts(".results h2", "找到45篇")
                .hasTexts(".pagination span", "第2页，共5页")
                .hasAttributes("main option[selected]", "value", "札记")
                .hasAttributes("main input[type=date]", "value", "2023-01-01", "2025-01-01")
                .hasAttributes(".pagination a[rel=prev]", "href", path)
                .hasAttributes(".pagination a[rel=next]", "href", path + "&page=3");
        Assertions.assertThat(page.html().select(".results h3")).hasSize(10);
        Assertions.assertThat(get(path + "&page=5").html().select(".results h3")).hasSize(5);
    }

    @Test
    void aPageBeyondTheLastIsNotFound() {
        for (var page : List.of("6", "101", "2147483647")) {
            assertThat(get("/search?q=" + encoded("自习室") + "&page=" + page)).hasStatus(404);
        }
        assertThat(get("/search?q=a&page=2")).hasStatus(404);
        assertThat(get("/search?q=a&page=zwei")).hasStatus(400);
    }

    @Test
    void noMoreThanOneThousandResultsAreCounted() {
        assertThat(search("图书馆")).hasTexts(".results h2", "找到1,000篇以上").hasTexts(".pagination span", "第1页，共100页");
        assertThat(get("/search?q=" + encoded("图书馆") + "&page=100")).hasStatus(200).hasNo(".pagination a[rel=next]");
    }

    @Test
    void thePageSaysHowTheResultsMatch() {
        assertThat(search("税收 恐龙")).hasTexts(".results > p", "没有一篇含有全部词语，下面是含有其中一部分的。");
        assertThat(search("sssx")).hasTexts(".results h2", "没有找到");
        assertThat(search("qcdh")).hasTexts(".results > p", "按标题的拼音首字母找到的。")
                .hasAttributes(".results h3 a", "href", "/articles/lanterns");
        assertThat(search("quancheng")).hasTexts(".results > p").hasTexts(".results h3", "泉城灯会开幕");
        assertThat(search("稅收")).hasTexts(".results h3", "税收新政三月起实施", "公园夜间开放");
    }

    @Test
    void withoutResultsThePageOffersSuggestions() {
        assertThat(search("恐龙")).hasStatus(200)
                .hasTexts(".results h2", "没有找到")
                .hasAttributes(".results a", "href", "/archive");
        assertThat(get("/search?q=%E7%A8%8E%E6%94%B6&from=2030-01-01")).hasTexts(".results h2", "没有找到")
                .hasAttributes(".results a", "href", "/search?q=%E7%A8%8E%E6%94%B6", "/archive");
        Assertions.assertThat(search("恐龙").html().select(".most-read a")).isNotEmpty();
    }

    static Stream<String> anything() {
        return Stream.of("*:*", "AND", "OR NOT", "AND OR NOT ( [ {", "(", "[1 TO", "{", "}", "\\", "\\\\", "~", "税~9",
                "税^9", "\"", "\"\"", "\"税", "“税收", "”“", "'", "''", "/税.*/", ".*", "(?<![a-z])(", "[a-", "\\Q", "\\E",
                "\\Q税\\E", "$1", "${7*7}", "#{7*7}", "__${7*7}__::.x", "*{7*7}", "@{/x}", "~{x}", "{0}", "%s", "%",
                "a%zz", "title:税", "section:tech", "-税", "+税", "!税", "税 && 收 || 入", "税?", "税*", "*税", "?",
                "<b>税</b>", "税'\"><svg onload=alert(1)>", "&lt;&#60;&", "]]>", "<!--", "税\0收",
                "\u0001\u001f\u007f\u0085",
                "\n税\r\n收\t", "\u202e税收\u202c", "\u200f\u200e\u061c", "\u2066税", "\ufeff税", "\uffff", "\ufffe",
                "\ufffd", "\u0300\u0301", "a\u0300".repeat(128), "🏮".repeat(256), "👨‍👩‍👧‍👦".repeat(36),
                "税".repeat(256),
                "a".repeat(256), "税 ".repeat(128), "a ".repeat(128), "\"a\" ".repeat(64), "(".repeat(256),
                "\\".repeat(256), "\"".repeat(256), "𠮷野家", "ｔａｘ", "１２３", "税・收", "税，收。", "…", "——", "　", "\u00a0",
                "ß", "İ", "ŉ", "ﬃ", "ก็็็็็", "עברית", "العربية", "日本語のニュース", "한국어", "-1", "1e9", "0x7fffffff", "null",
                "undefined", "true", "NaN", "二〇二四年", "一九八〇", "〇〇〇〇", differentLetters(255));
    }

    /** A single term; a fuzzy search for it would need more memory than a small container has. */
    private static String differentLetters(int count) {
        return new String(IntStream.range(0xAC00, 0xAC00 + count).toArray(), 0, count);
    }

    @ParameterizedTest
    @MethodSource("anything")
    void everyQueryIsAnswered(String query) {
        var page = search(query);
        assertThat(page).hasStatus(200)
                .hasOneHeading("搜索")
                .hasAttributes("main input[type=search]", "value", SafeText.of(query))
                .hasNo("script:not([type=application/ld+json], head > :containsData(localStorage.getItem)), svg, b, [onload]");
        Assertions.assertThat(page.body()).doesNotContain("\0", "\u202e").doesNotContainPattern("\\b49\\b");
        assertThat(get("/" + encoded(query).replace("+", "%20") + ".html"))
                .hasNo("script:not([type=application/ld+json], head > :containsData(localStorage.getItem)), svg, b, [onload]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "税\udc00收", "\udfff\ud800", "\ud83c 灯"})
    void loneSurrogatesAreNoError(String query) {
        var index = indexes.indexOf(editions.current()).join();
        Assertions.assertThat(index.search(new SearchQuery(query, false, null, null, null, 0, 20)).total())
                .isLessThan(SearchResults.MAX_COUNTED);
        assertThat(search(query)).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"税", "🏮", " ", "\0"})
    void anOverlongQueryIsRejectedWithAnExplanation(String letter) {
        assertThat(search(letter.repeat(257))).hasStatus(400)
                .hasOneHeading("搜索")
                .hasTexts(".results h2", "这段话太长了")
                .hasAttributes("main input[type=search]", "value", letter.strip().replace("\0", "").repeat(256));
        assertThat(search(letter.repeat(1_500 / letter.getBytes(StandardCharsets.UTF_8).length))).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=%zz", "/search?q=%", "/search?q=%FF", "/search?q=%ED%A0%80"})
    void anAddressThatCannotBeDecodedIsAClientError(String path) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            Assertions.assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith(
                            "HTTP/1.1 400");
        }
    }

    @Test
    void everyPageLinksToTheSearch() {
        for (var path : List.of("/", "/articles/tax", "/archive", "/hot", "/nothing")) {
            assertThat(get(path)).hasAttributes(".masthead form[role=search]", "action", "/search")
                    .hasAttributes(".masthead-link a", "href", "/search")
                    .hasAttributes("link[rel=search]", "href", "/opensearch.xml");
        }
        assertThat(get("/search")).hasNo(".masthead form").hasTexts(".masthead [aria-current=page]", "搜索");
    }

    @Test
    void thePageNotFoundHasASearchFormWithTheTermsOfTheAddress() {
        assertThat(get("/2019/" + encoded("税收") + "-news.html?x=1")).hasStatus(404)
                .hasAttributes("main form[role=search]", "action", "/search")
                .hasAttributes("main input[name=q]", "value", "税收 news");
        assertThat(get("/2019/04")).hasStatus(404).hasAttributes("main input[name=q]", "value", "");
        assertThat(get("/archive?page=zwei")).hasStatus(400).hasNo("main form");
    }

    @Test
    void theOpenSearchDescriptionDescribesTheSearch() {
        var page = get("/opensearch.xml");
        assertThat(page).hasStatus(200)
                .hasHeader("Content-Type", "application/opensearchdescription+xml;charset=UTF-8");
        var description = Jsoup.parse(page.body(), Parser.xmlParser());
        Assertions.assertThat(description.select("ShortName").eachText()).containsExactly("R&D <看报> 的一份相当长的");
        Assertions.assertThat(description.select("Description").text()).contains("R&D <看报>");
        Assertions.assertThat(description.select("Url[type=text/html]").eachAttr("template")).containsExactly(
                "https://paper.example/search?q={searchTerms}");
        Assertions.assertThat(description.select("OpenSearchDescription").attr("xmlns")).isEqualTo(
                "http://a9.com/-/spec/opensearch/1.1/");
    }

}
