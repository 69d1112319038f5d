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
 * Opens every story of any content folder, and checks the HTML of 300 of them:
 * {@code mvn -Pcontent verify -Dcontent=FOLDER}.
 */
@Tag("content")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EveryStoryIT {

    private static final int CHECKED = 300;
    private static final int FEWEST_LINKS = 5;
    private static final int MOST_LINKS = 8;

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
    void everyStoryOpensWithOneHeadingAndFiveToEightOthersBesideIt() {
        related.prepare(editions.current()).join();
        var fewest = Math.min(FEWEST_LINKS, editions.current().newest().size() - 1);
        var wrong = new ArrayList<String>();
        for (var article : editions.current().newest()) {
            var page = page(article);
            var html = page.html();
            if (page.status() != 200 || html.select("h1").size() != 1 || html.select(".related a").size() < fewest
                    || html.select(".related a").size() > MOST_LINKS) {
                wrong.add(article.slug() + ": status " + page.status() + ", " + html.select("h1").size() + " headings, "
                        + html.select(".related a").size() + " related links");
            }
        }
        System.out.println("opened " + editions.current().newest().size() + " stories");
        assertThat(wrong).isEmpty();
    }

    @Test
    void theHtmlOfEveryStoryIsValid() throws Exception {
        var checker = new HtmlChecker();
        var wrong = new ArrayList<String>();
        var sample = sample(editions.current().newest());
        for (var article : sample) {
            var findings = checker.check(page(article).body());
            if (!findings.isEmpty()) {
                wrong.add(article.slug() + ": " + findings);
            }
        }
        System.out.println("checked the HTML of " + sample.size() + " stories, " + wrong.size() + " with findings");
        assertThat(wrong).isEmpty();
    }

    /** As many as are checked, evenly spread. */
    private static List<Article> sample(List<Article> articles) {
        var step = Math.max(1, Math.ceilDiv(articles.size(), CHECKED));
        return IntStream.iterate(0, at -> at < articles.size(), at -> at + step)
                .mapToObj(articles::get)
                .toList();
    }

    private PageResponse page(Article article) {
        return PageResponse.get(port, links.article(article.slug()));
    }

}
