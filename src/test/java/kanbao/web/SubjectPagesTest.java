package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.charset.StandardCharsets;

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

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import kanbao.PageResponse;
import kanbao.StoryFiles;

/** The pages of sections, topics, authors and specials that have files. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.site.base-url=https://paper.example")
class SubjectPagesTest {

    private static final String SECRET = "不能说的事";

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) {
        var files = new StoryFiles(content);
        files.file("lamp.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"600\"/>");
        files.story("jinan.md", "title: 济南的灯", "date: 2026-03-01", "section: 文旅", "topics: [AI]", "author: 李华",
                "series: 灯下");
        files.story("beijing.md", "title: 北京的灯", "date: 2026-03-02", "section: 出行", "topics: [人工智能]", "author: li-hua",
                "series: 灯下");
        files.story("wuxi.md", "title: 无锡的灯", "date: 2026-03-03", "section: 出行", "topics: [ＡＩ]");
        files.story("secret.md", "title: " + SECRET, "date: 2199-01-01");
        files.storyWithText("sections/travel.md", "", "name: 出行", "description: 古城和灯会。",
                "aliases: [文旅, /sections/lvyou]");
        files.storyWithText("topics/ai.md", "模型和芯片，见 [[jinan]]。", "name: 人工智能", "aliases: [AI, /tags/ai/]");
        files.storyWithText("authors/li-hua.md", "生在济南。", "name: 李华", "role: 首席记者", "bio: 写城市。",
                "photo: {src: /lamp.svg, alt: 李华}", "links: {微博: 'https://weibo.com/lihua'}");
        files.storyWithText("specials/lanterns.md", "三个地方的灯。", "title: 元宵灯会", "description: 从济南到无锡。",
                "image: {src: /lamp.svg, alt: 灯}",
                "stories: {北方: [jinan, beijing], " + SECRET + ": [secret], 南方: [wuxi]}");
        files.story("hostile.md", "title: 一", "date: 2024-01-01", "topics: [甲]", "author: 乙");
        files.storyWithText("authors/yi.md", "", "name: 乙", "photo: /lamp.svg");
        files.storyWithText("topics/jia.md", "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "name: '甲</script><img src=x onerror=alert(1)>'", "aliases: [甲]",
                "description: '</title><script>alert(1)</script>'");
        files.storyWithText("specials/hostile.md", "", "title: '</script><svg onload=alert(1)>'",
                "stories: {'<img src=x onerror=alert(1)>': [hostile]}");
        for (var number = 10; number < 35; number++) {
            files.story("note-" + number + ".md", "title: 札记" + number, "date: 19" + (number + 50) + "-01-01",
                    "series: 札记");
        }
        properties.add("kanbao.content", content::toString);
    }

    @Test
    void thePageOfAnAuthorShowsTheBiography() {
        var page = get("/authors/li-hua");

        assertThat(page).hasStatus(200).hasOneHeading("李华").hasTexts(".role", "首席记者")
                .hasTexts(".about .standfirst", "写城市。")
                .hasTexts(".about .body", "生在济南。").hasTexts(".about .link-list", "微博")
                .hasAttributes(".about img", "alt", "李华")
                .hasAttributes("meta[name=description]", "content", "写城市。");
        var person = data(page).at("/0/mainEntity");
        assertThat(person.at("/@type").asString()).isEqualTo("Person");
        assertThat(person.at("/jobTitle").asString()).isEqualTo("首席记者");
        assertThat(person.at("/sameAs/0").asString()).isEqualTo("https://weibo.com/lihua");
        assertThat(person.at("/image/url").asString()).startsWith("https://paper.example/pictures/");
        assertThat(person.at("/description").asString()).isEqualTo("写城市。");
        assertThat(data(get("/articles/jinan")).at("/0/author/0/jobTitle").asString()).isEqualTo("首席记者");
        assertThat(get("/feed.json").body()).contains("\"avatar\":\"https://paper.example/pictures/");
    }

    @Test
    void aDescriptionIsInTheHeadTheListAndTheFeeds() {
        var page = get("/sections/travel");

        assertThat(page).hasOneHeading("出行").hasTexts(".about .standfirst", "古城和灯会。").hasAttributes(
                "meta[name=description]",
                "content", "古城和灯会。");
        assertThat(page.html().select(".card h3")).hasSize(3);
        assertThat(get("/sections/travel/feed.atom").body()).contains("<subtitle type=\"text\">古城和灯会。</subtitle>");
        assertThat(get("/sections/travel/feed.rss").body()).contains("<description>古城和灯会。</description>");
        assertThat(get("/sections/travel/feed.json").body()).contains("\"description\":\"古城和灯会。\"");
        assertThat(get("/topics/ai")).hasAttributes("meta[name=description]", "content", "模型和芯片，见 jinan。");
    }

    @ParameterizedTest
    @CsvSource({"/topics/AI, /topics/ai", "/topics/ＡＩ, /topics/ai", "/topics/人工智能, /topics/ai",
        "/topics/人工智能/, /topics/ai",
        "/topics/人工智能/feed.atom, /topics/ai/feed.atom", "/tags/ai, /topics/ai", "/tags/AI/, /topics/ai",
        "/sections/文旅, /sections/travel", "/sections/lvyou/feed.rss, /sections/travel/feed.rss",
        "/authors/李华, /authors/li-hua", "/specials/元宵灯会, /specials/lanterns",
        "/specials/Lanterns.html, /specials/lanterns"})
    void otherNamesAndFormerAddressesRedirect(String path, String address) {
        var response = get(UriUtils.encodePath(path, StandardCharsets.UTF_8));

        assertThat(response.status()).isEqualTo(301);
        assertThat(response.header("Location")).endsWith(address);
        assertThat(get(response.header("Location").replaceFirst("^https?://[^/]+", ""))).hasStatus(200);
    }

    @Test
    void aSpecialHasAnIntroductionSubheadsAFeedAndACard() {
        var page = get("/specials/lanterns");

        assertThat(page).hasStatus(200).hasOneHeading("元宵灯会").hasTexts(".kicker", "专题")
                .hasTexts(".about .standfirst", "从济南到无锡。")
                .hasTexts(".about .body", "三个地方的灯。").hasTexts(".subhead", "北方", "南方")
                .hasTexts(".list .card h3", "济南的灯", "北京的灯", "无锡的灯").hasTexts(".list > header .small", "共3篇");
        assertThat(page.html().select("link[rel=alternate][href^=/specials/lanterns/feed.]")).hasSize(3);
        assertThat(get("/specials/lanterns/feed.atom").body()).contains("<title>元宵灯会 · 看报</title>", "从济南到无锡。", "济南的灯");
        var card = page.html().select("meta[property=og:image]").getFirst().attr("content");
        assertThat(card).startsWith("https://paper.example/cards/specials/lanterns/");
        assertThat(get(card.replace("https://paper.example", ""))).hasStatus(200);
        assertThat(get("/sitemaps/lists.xml").body()).contains("<loc>https://paper.example/specials/lanterns</loc>");
    }

    @Test
    void allSpecialsAreAListWithTheNewestStoryFirst() {
        var page = get("/specials");

        assertThat(page).hasStatus(200).hasOneHeading("专题")
                .hasTexts(".list .card h3", "元宵灯会", "灯下", "</script><svg onload=alert(1)>", "札记")
                .hasTexts(".list .card .excerpt", "从济南到无锡。").hasTexts(".list > header .small", "共4个")
                .hasTexts(".list .card .small span", "专题 · 共3篇", "系列 · 共2篇", "专题 · 共1篇", "系列 · 共25篇")
                .hasAttributes("link[rel=canonical]", "href", "https://paper.example/specials");
        assertThat(page.html().select(".list .card img")).hasSize(1);
        assertThat(data(page).at("/0/mainEntity/itemListElement/0/url").asString())
                .isEqualTo("https://paper.example/specials/lanterns");
        assertThat(get("/zh-hant/specials")).hasStatus(200).hasOneHeading("專題").hasTexts(".list > header .small",
                "共4個");
        assertThat(get("/specials/page/2")).hasStatus(404);
        assertThat(get("/sitemaps/lists.xml").body()).contains("<loc>https://paper.example/specials</loc>",
                "href=\"https://paper.example/zh-hant/specials\"");
        var special = get("/specials/lanterns");
        assertThat(special).hasAttributes(".list .kicker a", "href", "/specials")
                .hasAttributes(".footer a[href=/specials]", "href", "/specials");
        assertThat(data(special).at("/1/itemListElement")).extracting(item -> item.at("/name").asString())
                .containsExactly("看报", "专题", "元宵灯会");
    }

    @Test
    void theStoriesOfASpecialLeadThere() {
        var page = get("/articles/beijing");

        assertThat(page).hasTexts(".part", "专题 元宵灯会 第2篇，共3篇", "系列 灯下 第2篇，共2篇")
                .hasAttributes(".previous", "href", "/articles/jinan")
                .hasAttributes(".next", "href", "/articles/wuxi")
                .hasAttributes(".previous-next", "aria-label", "同一专题的文章");
        assertThat(data(page).at("/0/isPartOf/0/url").asString()).isEqualTo("https://paper.example/specials/lanterns");
        assertThat(data(page).at("/0/isPartOf/1/name").asString()).isEqualTo("灯下");
    }

    @Test
    void aSeriesIsAListByDateOfSeveralPages() {
        var first = get("/specials/%E6%9C%AD%E8%AE%B0");
        assertThat(first).hasTexts(".kicker", "系列");
        assertThat(first.html().select(".list .card h3")).hasSize(20);
        assertThat(get("/specials/%E6%9C%AD%E8%AE%B0/page/2").html().select(".list .card h3")).hasSize(5);
        assertThat(get("/specials/%E6%9C%AD%E8%AE%B0/page/3")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"元宵", "灯会 元宵", "元宵燈會", "元宵灯会专题"})
    void theSearchFindsASpecialByItsTitle(String query) {
        var page = get("/search?q=" + UriUtils.encode(query, StandardCharsets.UTF_8));

        assertThat(page.html().select(".results a[href=/specials/lanterns]").eachText()).containsExactly("专题：元宵灯会");
        assertThat(page.html().select(".results").text()).doesNotContain("没有找到");
    }

    /** Without the attribute, screen readers read the address of the picture. */
    @Test
    void aPictureWithoutAlternativeTextHasAnEmptyOne() {
        assertThat(get("/authors/yi").html().select(".about img[alt='']")).hasSize(1);
        assertThat(get("/authors/li-hua").html().select(".about img").attr("alt")).isEqualTo("李华");
    }

    @Test
    void whatIsNotPublishedIsNotNamed() {
        for (var path : new String[]{"/specials/lanterns", "/specials/lanterns/feed.json", "/articles/wuxi",
            "/sitemaps/lists.xml",
            "/search?q=" + UriUtils.encode(SECRET, StandardCharsets.UTF_8)}) {
            assertThat(get(path).html().select("main, pre").text() + (path.contains("search") ? "" : get(path).body()))
                    .as(path)
                    .doesNotContain(SECRET);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topics/jia", "/specials/hostile", "/articles/hostile", "/search?q=svg"})
    void hostileTextIsText(String path) {
        var page = get(path);

        assertThat(page).hasStatus(200);
        assertThat(page.html().select("[onerror], [onload], script:not([type]):containsData(alert)"))
                .isEmpty();
        for (var extension : new String[]{"atom", "rss"}) {
            assertThat(get("/topics/jia/feed." + extension).body()).doesNotContain("<script>", "onerror=alert(1)>");
        }
    }

    @Test
    void pagesAreCachedAndRevalidated() {
        var etag = get("/specials/lanterns").header("ETag");

        assertThat(etag).isNotEmpty();
        assertThat(PageResponse.get(port, "/specials/lanterns", "If-None-Match", etag).status()).isEqualTo(304);
    }

    private static JsonNode data(PageResponse page) {
        return JsonMapper.shared().readTree(page.html().select("script[type=application/ld+json]").html())
                .at("/@graph");
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

}
