package kanbao.site;

import static kanbao.TestData.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.article.Subjects;

class RoutesTest {

    private static List<Article> stories(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(day -> article("a" + day).topics("人工智能").build()).toList();
    }

    private static List<String> addresses(int stories) {
        return Routes.of(stories(stories), List.of(), List.of(), Subjects.NONE, TestData.SITE).addresses().toList();
    }

    @Test
    void everyPageOfEveryListAndFeedHasAnAddress() {
        assertThat(addresses(41)).doesNotHaveDuplicates()
                .contains("/", "/archive", "/archive/page/2", "/archive/page/3",
                        "/archive/2026/03/page/3", "/sections/tech/page/3", "/sections/tech/feed-3.json", "/feed.atom",
                        "/feed-3.rss", "/topics/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD/feed-2.atom", "/articles/a41",
                        "/sitemaps/1.xml", "/speculation-rules.json")
                .doesNotContain("/page/2", "/archive/page/4", "/feed-4.atom", "/archive/feed.atom", "/hot/page/2",
                        "/sitemaps/2.xml");
        assertThat(addresses(501)).contains("/sitemaps/2.xml", "/feed-26.atom");
    }

    @Test
    void aSiteWithoutStoriesStillHasPagesAndFeeds() {
        assertThat(addresses(0)).contains("/", "/archive", "/hot", "/feed.atom", "/robots.txt")
                .doesNotContain("/sitemaps/1.xml", "/feed-2.atom");
    }

    @Test
    void everyAddressIsContained() {
        var pages = Routes.of(stories(41), List.of(), List.of(), Subjects.NONE, TestData.SITE);
        assertThat(pages.addresses().map(java.net.URI::create).map(java.net.URI::getPath)).allMatch(pages::contains);
    }

}
