package kanbao.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

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
    void thePathOfAPictureHasItsFingerprint() {
        assertThat(links.picture(new Picture("0f3a", "灯.svg", "image/svg+xml", 3, 2))).isEqualTo(
                "/pictures/0f3a/%E7%81%AF.svg");
    }

    @Test
    void thePathOfAVariantHasFingerprintAndWidth() {
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

    @Test
    void noFeedIsPrefetched() {
        assertThat(links.pagePatterns()).noneMatch(pattern -> pattern.contains("feed"));
    }

    @Test
    void theAddressOfASearchHasQueryAndFilters() {
        var path = links.search("税&收 #1", TestData.TECH, LocalDate.of(2026, 3, 1), null);
        assertThat(path).isEqualTo("/search?q=%E7%A8%8E%26%E6%94%B6%20%231&section=tech&from=2026-03-01");
        assertThat(links.page(path, 2)).isEqualTo(path + "&page=2");
    }

    @Test
    void anAbsoluteUrlBeginsWithTheBaseUrl() {
        assertThat(links.absolute(links.section(TestData.TECH))).isEqualTo("https://paper.example/sections/tech");
    }

}
