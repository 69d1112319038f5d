package kanbao.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kanbao.TestData;
import kanbao.article.Picture;
import kanbao.article.Slug;

class LinksTest {

    private final Links links = new Links(TestData.SITE);

    @Test
    void chineseIsPercentEncoded() {
        assertThat(links.article(Slug.of("元宵"))).isEqualTo("/articles/%E5%85%83%E5%AE%B5");
    }

    @Test
    void theSlugOfAnArticleIsReadOffItsDecodedPath() {
        assertThat(Links.articleAt("/articles/元宵")).contains(Slug.of("元宵"));
        assertThat(Links.articleAt("/articles/Qwen")).isEmpty();
        assertThat(Links.articleAt("/articles/")).isEmpty();
        assertThat(Links.articleAt("/articles/a/b")).isEmpty();
        assertThat(Links.articleAt("/topics/qwen")).isEmpty();
    }

    @Test
    void aPictureIsAtItsFingerprint() {
        assertThat(links.picture(new Picture("0f3a", "灯.svg", "image/svg+xml", 3, 2))).isEqualTo(
                "/pictures/0f3a/%E7%81%AF.svg");
    }

    @Test
    void itsVariantsAreToo() {
        var photo = new Picture("0f3a", "灯.jpg", "image/jpeg", 900, 600, List.of(400, 900));
        assertThat(links.src(photo)).isEqualTo("/pictures/0f3a-900.jpg");
        assertThat(links.srcset(photo, "webp")).isEqualTo("/pictures/0f3a-400.webp 400w, /pictures/0f3a-900.webp 900w");
        var drawing = new Picture("0f3a", "灯.svg", "image/svg+xml", 3, 2);
        assertThat(links.src(drawing)).isEqualTo(links.picture(drawing));
        assertThat(links.srcset(drawing, "webp")).isEmpty();
    }

    @Test
    void aMonthHasFourAndTwoDigits() {
        assertThat(links.archive(YearMonth.of(2026, 3))).isEqualTo("/archive/2026/03");
    }

    @Test
    void theFirstPageOfAListIsTheListItself() {
        assertThat(links.page("/archive", 1)).isEqualTo("/archive");
        assertThat(links.page("/archive", 2)).isEqualTo("/archive/page/2");
        assertThat(links.page("/sections/tech/feed.atom", 3)).isEqualTo("/sections/tech/feed-3.atom");
        assertThat(links.page("https://paper.example/feed.json", 2)).isEqualTo("https://paper.example/feed-2.json");
    }

    @Test
    void aFeedIsBelowItsList() {
        assertThat(links.feed("/", "atom")).isEqualTo("/feed.atom");
        assertThat(links.feed(links.section(TestData.TECH), "json")).isEqualTo("/sections/tech/feed.json");
    }

    @ParameterizedTest
    @CsvSource({"/, true", "/topics/ai, true", "/authors/x, true", "/archive, false", "/hot, false", "/topics/, false"})
    void someListsHaveFeeds(String path, boolean has) {
        assertThat(Links.hasFeed(path)).isEqualTo(has);
    }

    @Test
    void noFeedIsLoadedAhead() {
        assertThat(links.pagePatterns()).noneMatch(pattern -> pattern.contains("feed"));
    }

    @Test
    void aSearchKeepsItsWordsAndWhatNarrowsIt() {
        var path = links.search("税&收 #1", TestData.TECH, LocalDate.of(2026, 3, 1), null);
        assertThat(path).isEqualTo("/search?q=%E7%A8%8E%26%E6%94%B6%20%231&section=tech&from=2026-03-01");
        assertThat(links.page(path, 2)).isEqualTo(path + "&page=2");
    }

    @Test
    void anAbsoluteAddressBeginsWithTheSitesOwn() {
        assertThat(links.absolute(links.section(TestData.TECH))).isEqualTo("https://paper.example/sections/tech");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"/, none, /", "/articles/灯, utm_source=x, /articles/灯",
        "/articles/灯, page=2, /articles/灯", "/archive, page=2, none", "/archive/page/2, page=3, /archive/page/2",
        "/archive/2026/03, a=b&page=12&c=d, none", "/topics/ai, page=1, /topics/ai",
        "/topics/ai, subpage=2, /topics/ai", "/hot, page=2, /hot", "/search, none, none", "/search, q=x, none",
        "/Search/, q=x, none", "/Archive/, page=2, none",
        "/reads/a, none, none", "/archive, page=0, none", "/archive, page=02, none", "/archive, page=1234567, none",
        "/archive, page=, /archive", "/archive?page=2, , none", "/feed.atom, page=2, none",
        "/feed.json, x=1&page=1, /feed.json",
        "/feed.rss, page=x, none", "/feed.xml, page=2, /feed.xml",
        "/sections/tech/feed.rss, utm_source=x&page=3, none"})
    void aPageIsToldApartByWhatChangesIt(String path, @Nullable String query, @Nullable String address) {
        assertThat(Links.pageAt(path, query)).isEqualTo(address);
    }

}
