package kanbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.ConcurrentClass;
import kanbao.PageResponse;
import kanbao.article.Article;
import kanbao.edition.CurrentEdition;
import kanbao.markdown.Attacks;
import kanbao.search.IndexBuilder;
import kanbao.site.Links;
import kanbao.site.SafeText;

/** Markup and control characters in front matter are shown as text. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ConcurrentClass
class HostileTextTest {

    private static final List<String> ATTACKS = Attacks.all().toList();

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @Autowired
    private CurrentEdition editions;

    @Autowired
    private IndexBuilder indexes;

    @Autowired
    private Links links;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) throws IOException {
        Files.writeString(content.resolve("dot.svg"), "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'/>");
        for (var number = 0; number < ATTACKS.size(); number++) {
            Files.writeString(content.resolve("attack-" + number + ".md"), """
                    ---
                    title: "T%2$d %1$s"
                    description: "%1$s"
                    date: 2026-03-01
                    section: "S %1$s"
                    topics: ["T %1$s"]
                    authors: ["A %1$s"]
                    image: {src: dot.svg, alt: "%1$s", caption: "%1$s", credit: "%1$s"}
                    sources: [{name: "N %1$s", link: "%1$s"}]
                    corrections: [{date: 2026-03-02, text: "C %1$s"}]
                    ---
                    正文。
                    """.formatted(quoted(ATTACKS.get(number)), number));
        }
        properties.add("kanbao.content", content::toString);
    }

    /** Escaped for a double-quoted YAML string. */
    private static String quoted(String text) {
        var quoted = new StringBuilder();
        text.chars().forEach(letter -> quoted.append(
                letter < ' ' || letter == '"' || letter == '\\' ? "\\u%04x".formatted(letter) : (char) letter));
        return quoted.toString();
    }

    @Test
    void everyAttackIsShownAsText() {
        assertThat(editions.current().newest()).hasSize(ATTACKS.size());
        for (var article : editions.current().newest()) {
            var page = page(links.article(article.slug()));
            assertThat(page.select("h1").text()).isEqualTo(article.title().strip());
            assertHarmless(page, article);
            assertHarmless(page(links.section(article.section())), article);
            assertHarmless(page(links.topic(article.classification().topics().getFirst())), article);
            assertHarmless(page(links.author(article.byline().authors().getFirst())), article);
        }
    }

    @Test
    void everyAttackInAQueryIsShownAsTextInTheFormAndInTheResults() {
        indexes.indexOf(editions.current()).join();
        for (var article : editions.current().newest()) {
            var page = page(links.search(article.title(), null, null, null));
            assertThat(page.select("main input[type=search]").eachAttr("value"))
                    .containsExactly(SafeText.of(article.title()));
            assertThat(page.select(".results h3 a").eachText()).contains(article.title().strip());
            assertHarmless(page, article);
        }
    }

    private Document page(String path) {
        var page = PageResponse.get(port, path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.html();
    }

    private static void assertHarmless(Document page, Article article) {
        assertThat(page.select(
                "script:not([src~=^/assets/article-\\w+\\.js$]:empty, head > :containsData(localStorage.getItem), head > [type=application/ld+json]), style, iframe, object, embed, form:not([action=/search]), "
                        + "svg, math, base, meta[http-equiv], [formaction], "
                        + "link[rel=stylesheet]:not([href^=/assets/])"))
                .as(article.title()).isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).as(article.title())
                .allMatch(address -> address.matches("(?s)/.*|#.*|https?://.*"));
        page.getAllElements()
                .forEach(element -> assertThat(element.attributes()).as(article.title())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")));
    }

}
