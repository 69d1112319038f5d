package kanbao.sitemap;

import static kanbao.TestData.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.site.Links;
import kanbao.site.Settings;

class NewsTest {

    private final Links links = new Links(TestData.SITE);
    private final SitemapFactory sitemaps = new SitemapFactory(TestData.SITE, links,
            Clock.fixed(TestData.instant("2026-03-03T12:00"), TestData.SITE.timeZone()),
            TestData.scripts(TestData.SITE));

    @Test
    void theNewsSitemapHasTheLastTwoDaysNewestFirst() {
        var news = news(article("old").published("2026-03-01T11:59").build(),
                article("first").published("2026-03-01T12:01").build(),
                article("second").published("2026-03-03T11:00").title("千问发布").build());

        assertThat(news.select("loc").eachText()).containsExactly("https://paper.example/articles/second",
                "https://paper.example/articles/first");
        assertThat(news.getElementsByTag("news:title").eachText()).startsWith("千问发布");
        assertThat(news.getElementsByTag("news:name").eachText()).containsOnly("看报");
        assertThat(news.getElementsByTag("news:language").eachText()).containsOnly("zh-cn");
        assertThat(news.getElementsByTag("news:publication_date").eachText()).startsWith("2026-03-03T11:00:00+08:00");
    }

    @Test
    void theNewsSitemapHasAtMostAThousandArticles() {
        var articles = IntStream.range(0, 1_001)
                .mapToObj(number -> article("story-" + number).published("2026-03-03T10:00").build());
        assertThat(news(articles.toArray(Article[]::new)).select("url")).hasSize(1_000);
    }

    @Test
    void charactersThatXmlDoesNotAllowAreRemoved() {
        var news = sitemaps
                .news(TestData.edition(article("odd").published("2026-03-03T10:00").title("a\u0008]]>&<b>😀").build()));
        assertThat(Jsoup.parse(news, Parser.xmlParser()).getElementsByTag("news:title").text()).isEqualTo("a]]>&<b>😀");
        assertThat(news).doesNotContain("\u0008");
    }

    @ParameterizedTest
    @CsvSource({"zh-Hans, zh-cn", "zh, zh-cn", "zh-Hant, zh-tw", "zh-HK, zh-tw", "zh-TW, zh-tw", "zh-Hans-HK, zh-cn",
        "en-GB, en", "ja, ja"})
    void aLanguageHasTheCodeOfGoogleNews(String tag, String name) {
        assertThat(SitemapFactory.newsLanguage(tag)).isEqualTo(name);
    }

    @Test
    void anOffsetWithSecondsIsWrittenInWholeMinutes() {
        var index = sitemaps.index(TestData.edition(article("old").published("1900-01-01T08:00").build()));
        assertThat(index).contains("<lastmod>1900-01-01T08:00:00+08:05</lastmod>");
    }

    @Test
    void aLargeSiteHasSeveralSitemapsOldestArticlesFirst() {
        var stories = IntStream.range(0, 501).mapToObj(number -> article("story-" + number)
                .published(number == 7 ? "2025-01-01T08:00" : "2026-01-01T08:00").build());
        var edition = TestData.edition(stories.toArray(Article[]::new));

        assertThat(Jsoup.parse(sitemaps.index(edition), Parser.xmlParser()).select("loc").eachText()).containsExactly(
                "https://paper.example/sitemaps/lists.xml", "https://paper.example/sitemaps/1.xml",
                "https://paper.example/sitemaps/2.xml");
        assertThat(
                Jsoup.parse(sitemaps.page(1, edition).orElseThrow(), Parser.xmlParser()).select("loc").eachText())
                .startsWith("https://paper.example/articles/story-7");
        assertThat(Jsoup.parse(sitemaps.page(2, edition).orElseThrow(), Parser.xmlParser()).select("url")).hasSize(1);
    }

    @Test
    void crawlersForTrainingDataCanBeExcluded() {
        var usual = TestData.settings(TestData.SITE, "content");
        var settings = new Settings(usual.content(), usual.sampleWhenEmpty(), usual.lineBreaks(), usual.data(),
                usual.fonts(),
                usual.drain(),
                usual.hotHalfLife(), true, null, usual.attachments(), usual.podcasts(), usual.site(),
                usual.pictures());
        var robots = new RobotsController(settings, links).robots().getBody();
        assertThat(robots).containsSubsequence("User-agent: GPTBot\n", "Disallow: /\n\n", "User-agent: *\n")
                .doesNotContain("Googlebot", "Baiduspider", "OAI-SearchBot");
    }

    private Document news(Article... articles) {
        var news = sitemaps.news(TestData.edition(articles));
        assertThatCode(() -> SitemapSchemas.check(news)).doesNotThrowAnyException();
        return Jsoup.parse(news, Parser.xmlParser());
    }

}
