package kanbao.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** One page of every kind and state of the test site. */
record TestPages(int port) {

    private static final String SECOND_PAGE = "/sections/" + PaginationStories.SECTION + "/page/2";
    private static final String RESULTS = "/search?q=" + encode("图书馆") + "&section=" + PaginationStories.SECTION
            + "&from=2025-12-01&to=2026-03-01";

    Stream<TestPage> all() {
        return Stream.of(articles(), lists(), searches(), errors()).flatMap(pages -> pages);
    }

    Stream<TestPage> articles() {
        return Stream.of(page("article with a picture", "/articles/white-house-memo-alibaba"),
                page("article without a picture", "/articles/community-kitchen"),
                page("article with everything", "/articles/river-survey"),
                page("article with everything, in Traditional Chinese", "/zh-hant/articles/river-survey"),
                page("article with a long word", "/articles/long-word"),
                page("article in English", "/articles/night-ferry"));
    }

    Stream<TestPage> oneOfEachTemplate() {
        return Stream.of(page("front page", "/"), page("article with everything", "/articles/river-survey"),
                page("second page of a section", SECOND_PAGE), page("not found", "/articles/nothing-here", 404),
                page("search results", RESULTS));
    }

    private Stream<TestPage> lists() {
        return Stream.of(page("front page", "/"), page("front page in Traditional Chinese", "/zh-hant/"),
                page("section", "/sections/health"),
                page("second page of a section", SECOND_PAGE),
                page("topic", "/topics/" + encode("河流")), page("author", "/authors/" + encode("林小满")),
                page("special", "/specials/neighbours"), page("list of specials", "/specials"),
                page("page beside the news", "/about"),
                page("most read", "/hot"), page("corrections", "/corrections"),
                page("archive", "/archive"),
                page("second page of the archive", "/archive/page/2"),
                page("archive of a month", "/archive/2026/01"));
    }

    private Stream<TestPage> searches() {
        return Stream.of(page("search form", "/search"), page("search results", RESULTS),
                page("second page of search results", RESULTS + "&page=2"),
                page("results for some of the terms", "/search?q=" + encode("灯会 恐龙")),
                page("no search result", "/search?q=%F0%9F%A6%95&from=2026-01-01"),
                page("query too long", "/search?q=" + encode("税".repeat(257)), 400));
    }

    private Stream<TestPage> errors() {
        return Stream.of(page("not found", "/articles/nothing-here", 404),
                page("withdrawn", "/articles/withdrawn-forecast", 410),
                page("bad request", "/archive?page=first", 400));
    }

    Stream<TestPage> ofEmptySite() {
        return Stream.of(page("front page of an empty site", "/"), page("empty archive", "/archive"),
                page("search form of an empty site", "/search"),
                page("no search result on an empty site", "/search?q=a"));
    }

    TestPage page(String name, String path) {
        return page(name, path, 200);
    }

    private TestPage page(String name, String path, int status) {
        return new TestPage(name, "http://localhost:" + port + path, status);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

}
