package kanbao.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Every kind of page that the paper for the tests has. */
record Paper(int port) {

    private static final String SECOND_PAGE = "/sections/" + ManyStories.SECTION + "/page/2";
    private static final String ANSWERS = "/search?q=" + encoded("图书馆") + "&section=" + ManyStories.SECTION
            + "&from=2025-12-01&to=2026-03-01";

    Stream<Page> pages() {
        return Stream.of(articles(), lists(), searches(), errors()).flatMap(kind -> kind);
    }

    Stream<Page> articles() {
        return Stream.of(page("article with a picture", "/articles/white-house-memo-alibaba"),
                page("article without a picture", "/articles/community-kitchen"),
                page("article with everything", "/articles/river-survey"),
                page("article with a long word", "/articles/long-word"),
                page("article in English", "/articles/night-ferry"));
    }

    /** One page of each template. */
    Stream<Page> templates() {
        return Stream.of(page("front", "/"), page("article with everything", "/articles/river-survey"),
                page("second page of a section", SECOND_PAGE), failing("not found", "/articles/nothing-here", 404),
                page("answers to a search", ANSWERS));
    }

    private Stream<Page> lists() {
        return Stream.of(page("front", "/"), page("section", "/sections/health"),
                page("second page of a section", SECOND_PAGE),
                page("topic", "/topics/" + encoded("河流")), page("author", "/authors/" + encoded("林小满")),
                page("hot", "/hot"), page("corrections", "/corrections"), page("archive", "/archive"),
                page("second page of the archive", "/archive/page/2"),
                page("archive of a month", "/archive/2026/01"));
    }

    private Stream<Page> searches() {
        return Stream.of(page("search", "/search"), page("answers to a search", ANSWERS),
                page("second page of answers", ANSWERS + "&page=2"),
                page("answers to some of the words", "/search?q=" + encoded("灯会 恐龙")),
                page("no answer", "/search?q=%F0%9F%A6%95&from=2026-01-01"),
                failing("question too long", "/search?q=" + encoded("税".repeat(257)), 400));
    }

    private Stream<Page> errors() {
        return Stream.of(failing("not found", "/articles/nothing-here", 404),
                failing("gone", "/articles/withdrawn-forecast", 410),
                failing("bad request", "/archive?page=first", 400));
    }

    Page page(String name, String path) {
        return failing(name, path, 200);
    }

    private Page failing(String name, String path, int status) {
        return new Page(name, "http://localhost:" + port + path, status);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

}
