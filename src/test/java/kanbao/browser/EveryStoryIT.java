package kanbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.PageResponse;
import kanbao.article.Article;
import kanbao.edition.CurrentEdition;
import kanbao.related.RelatedArticles;
import kanbao.site.Links;

/**
 * Opens every article of a content folder, and checks the HTML of 300 of them:
 * {@code mvn -Pcontent verify -Dcontent=FOLDER}.
 */
@Tag("content")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EveryStoryIT {

    private static final int CHECKED_ARTICLES = 300;
    private static final int MINIMUM_RELATED = 5;
    private static final int MAXIMUM_RELATED = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private CurrentEdition editions;

    @Autowired
    private Links links;

    @Autowired
    private RelatedArticles related;

    @DynamicPropertySource
    static void content(DynamicPropertyRegistry properties) {
        properties.add("kanbao.content", () -> System.getProperty("content", "src/main/resources/edition"));
    }

    @Test
    void everyArticleHasOneHeadingAndFiveToEightRelatedLinks() {
        related.prepare(editions.current()).join();
        var minimum = Math.min(MINIMUM_RELATED, editions.current().newest().size() - 1);
        var failures = new ArrayList<String>();
        for (var article : editions.current().newest()) {
            var page = page(article);
            var headings = page.html().select("h1").size();
            var relatedLinks = page.html().select(".related a").size();
            if (page.status() != 200 || headings != 1 || relatedLinks < minimum || relatedLinks > MAXIMUM_RELATED) {
                failures.add(article.slug() + ": status " + page.status() + ", " + headings + " headings, "
                        + relatedLinks + " related links");
            }
        }
        System.out.println("opened " + editions.current().newest().size() + " articles");
        assertThat(failures).isEmpty();
    }

    @Test
    void theHtmlOfEveryArticleIsValid() throws Exception {
        var failures = new ArrayList<String>();
        var sample = sample(editions.current().newest());
        for (var article : sample) {
            var messages = HtmlChecker.shared().check(page(article).body());
            if (!messages.isEmpty()) {
                failures.add(article.slug() + ": " + messages);
            }
        }
        System.out.println("checked the HTML of " + sample.size() + " articles, " + failures.size() + " are invalid");
        assertThat(failures).isEmpty();
    }

    /** At most {@link #CHECKED_ARTICLES}, evenly spread. */
    private static List<Article> sample(List<Article> articles) {
        var step = Math.max(1, Math.ceilDiv(articles.size(), CHECKED_ARTICLES));
        return IntStream.iterate(0, at -> at < articles.size(), at -> at + step)
                .mapToObj(articles::get)
                .toList();
    }

    private PageResponse page(Article article) {
        return PageResponse.get(port, links.article(article.slug()));
    }

}
