package kanbao.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kanbao.TestData;
import kanbao.article.Slug;

class PathParserTest {

    private final Links links = new Links(TestData.SITE);

    @Test
    void theSlugOfAnArticleIsParsedFromItsDecodedPath() {
        assertThat(PathParser.article("/articles/元宵")).contains(Slug.of("元宵"));
        assertThat(PathParser.article("/articles/Qwen")).isEmpty();
        assertThat(PathParser.article("/articles/")).isEmpty();
        assertThat(PathParser.article("/articles/a/b")).isEmpty();
        assertThat(PathParser.article("/topics/qwen")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/, true", "/topics/ai, true", "/authors/x, true", "/archive, false", "/hot, false", "/topics/, false"})
    void someListsHaveFeeds(String path, boolean has) {
        assertThat(PathParser.hasFeed(path)).isEqualTo(has);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"/archive, page=2, /archive/page/2",
        "/archive/page/2, page=3, /archive/page/2",
        "/archive/2026/03, a=b&page=12&c=d, /archive/2026/03/page/12", "/topics/ai, page=1, /topics/ai",
        "/topics/ai, subpage=2, /topics/ai", "/topics/ai, none, /topics/ai", "/hot, page=2, /hot",
        "/articles/x, page=2, /articles/x", "/archive, page=0, /archive", "/archive, page=02, /archive",
        "/archive, page=2x, /archive", "/archive, page=1234567, /archive", "/archive, page=, /archive",
        "/feed.atom, page=2, /feed-2.atom", "/feed.json, x=1&page=1, /feed.json", "/feed.xml, page=2, /feed.xml",
        "/sections/tech/feed.rss, utm_source=x&page=3, /sections/tech/feed-3.rss", "/search, q=x, /search?q=x",
        "/search, none, /search"})
    void anAddressKeepsTheUsedPartOfAQuery(String path, @Nullable String query, String address) {
        assertThat(links.withQuery(path, query)).isEqualTo(address);
    }

}
