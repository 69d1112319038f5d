package kanbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;

import kanbao.PageResponse;
import kanbao.web.PageWeight.Kind;

/** The budgets of pages, in bytes on the wire and without pictures. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class PageWeightChecks {

    private static final int PAGE = 50_000;
    static final int ARTICLE = 20_000;
    private static final int ARTICLE_REQUESTS = 4;
    private static final int STYLE = 8_000;
    private static final int SCRIPT = 3_000;

    @LocalServerPort
    private int port;

    /** The paths of pages of each type. */
    abstract Stream<String> pages();

    @Test
    void everyPageIsWithinItsBudget() {
        assertThat(pages()).allSatisfy(path -> assertThat(weight(path).total()).isLessThanOrEqualTo(PAGE));
    }

    @Test
    void anArticleIsWithinItsBudgetAndNeedsFourRequests() {
        assertThat(pages().filter(this::isArticle)).allSatisfy(path -> {
            assertThat(weight(path).total()).isLessThanOrEqualTo(ARTICLE);
            assertThat(weight(path).parts()).hasSizeLessThanOrEqualTo(ARTICLE_REQUESTS);
        });
    }

    @Test
    void everyPageNeedsOneSmallStyleSheet() {
        assertThat(pages()).allSatisfy(path -> assertThat(weight(path).of(Kind.STYLE)).singleElement()
                .satisfies(sheet -> assertThat(sheet.bytes()).isLessThanOrEqualTo(STYLE)));
    }

    @Test
    void onlyArticlesHaveAScriptAndItIsSmall() {
        assertThat(pages()).allSatisfy(path -> assertThat(weight(path).of(Kind.SCRIPT))
                .hasSize(isArticle(path) ? 1 : 0)
                .allSatisfy(script -> assertThat(script.bytes()).isLessThanOrEqualTo(SCRIPT)));
    }

    PageWeight weight(String path) {
        return PageWeight.load(port, encoded(path));
    }

    private boolean isArticle(String path) {
        return path.startsWith("/articles/") && PageResponse.get(port, encoded(path)).status() == 200;
    }

    private static String encoded(String path) {
        return UriComponentsBuilder.fromUriString(path).encode().toUriString();
    }

}
