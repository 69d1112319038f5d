package kanbao.feed;

import static kanbao.TestData.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.article.Body;
import kanbao.article.Correction;
import kanbao.article.Provenance;
import kanbao.article.SanitizedHtml;
import kanbao.feed.FeedFactory.Subject;
import kanbao.logo.Logos;
import kanbao.script.Scripts;
import kanbao.site.Links;

class FeedWritersTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final Logos LOGOS = new Logos(TestData.SITE);

    private final Links links = new Links(TestData.SITE);
    private final Scripts scripts = TestData.scripts(TestData.SITE);
    private final FeedFactory feeds = new FeedFactory(
            new FeedEntryFactory(TestData.SITE, links, new EntryContent(messages(), scripts, links), scripts),
            links, TestData.settings(TestData.SITE, "content"), scripts);

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"]]>", "</title><script>alert(1)</script>", "A & B &lt; C", "表情😀", "\u0008退格", "\u0000零",
        "半\ud800个",
        "非字\ufffe符", "\u000b竖\u001f"})
    void anyHeadlineIsReadBackFromEveryFormat(String title) throws Exception {
        var cleaned = title.replaceAll("[\\x{0}\\x{8}\\x{b}\\x{1f}\\x{d800}\\x{fffe}]", "");
        var feed = page(1, article("a").title(title).text(title.replaceAll("<[^>]*>", "")).topics("话题" + title)
                .authors("张三" + title).build());

        assertThat(texts(atom(feed), ATOM, "title").getLast()).isEqualTo(cleaned);
        assertThat(texts(rss(feed), "*", "title").getLast()).isEqualTo(cleaned);
        assertThat(json(feed).at("/items/0/title").asString()).isEqualTo(cleaned);
    }

    @Test
    void anArticleWithANewSlugKeepsItsId() throws Exception {
        var id = "tag:paper.example,2026:lamps";
        var before = page(1, article("lamps").build());
        var after = page(1, article("lights").aliases("/2012/lamps", "/articles/lamps", "/articles/灯").build());

        for (var feed : List.of(before, after)) {
            assertThat(texts(atom(feed), ATOM, "id").getLast()).isEqualTo(id);
            assertThat(texts(rss(feed), "*", "guid")).containsExactly(id);
            assertThat(json(feed).at("/items/0/id").asString()).isEqualTo(id);
        }
        assertThat(json(after).at("/items/0/url").asString()).isEqualTo("https://paper.example/articles/lights");
        assertThat(json(page(1, article("元宵").build())).at("/items/0/id").asString()).isEqualTo(
                "tag:paper.example,2026:%E5%85%83%E5%AE%B5");
    }

    @Test
    void codeKeepsItsLineBreaksInEveryFormat() throws Exception {
        var usual = article("a").build();
        var code = "<pre tabindex=\"0\"><code>def a():\n    return 1\n\nprint(a())\n</code></pre>\n<pre>第一行\n第二行</pre>";
        var body = new Body(null, new SanitizedHtml(code), "", "", usual.body().length(), usual.body().contents());
        var feed = page(1, new Article(usual.slug(), usual.headline(), usual.classification(), usual.byline(),
                usual.dates(), body, usual.provenance(), usual.placement()));

        assertThat(texts(atom(feed), ATOM, "content")).containsExactly(code);
        assertThat(texts(rss(feed), "http://purl.org/rss/1.0/modules/content/", "encoded")).containsExactly(code);
        assertThat(json(feed).at("/items/0/content_html").asString()).isEqualTo(code);
    }

    @Test
    void theYearOfAnIdIsInTheTimeZoneOfTheSite() {
        assertThat(json(page(1, article("a").published("2026-01-01T00:30").build())).at("/items/0/id").asString())
                .isEqualTo("tag:paper.example,2026:a");
    }

    @Test
    void aCorrectionUpdatesTheEntryAndIsPartOfIt() throws Exception {
        var feed = page(1, corrected(article("a").published("2026-03-01T08:00").build()));

        assertThat(texts(atom(feed), ATOM, "updated")).containsOnly("2026-03-04T16:00:00Z");
        assertThat(texts(atom(feed), ATOM, "published")).containsExactly("2026-03-01T00:00:00Z");
        assertThat(texts(rss(feed), ATOM, "updated")).containsExactly("2026-03-04T16:00:00Z");
        assertThat(json(feed).at("/items/0/date_modified").asString()).isEqualTo("2026-03-05T00:00:00+08:00");
        assertThat(json(feed).at("/items/0/content_html").asString()).isEqualTo("<p>一个段落。</p><section><h2>更正</h2>"
                + "<ul><li><time datetime=\"2026-03-05\">2026年3月5日</time> 数字 &lt;5 有误。</li></ul></section>");
    }

    @Test
    void aCorrectedArticleComesFirst() {
        var feed = page(1, article("new").published("2026-03-04T08:00").build(),
                corrected(article("old").published("2020-03-01T08:00").build()),
                article("older").published("2019-03-01T08:00").build());

        assertThat(json(feed).get("items").findValuesAsString("title")).containsExactly("关于old", "关于new", "关于older");
    }

    private static Article corrected(Article article) {
        var provenance = new Provenance(List.of(), List.of(new Correction(LocalDate.of(2026, 3, 5), "数字 <5 有误。")));
        return new Article(article.slug(), article.headline(), article.classification(), article.byline(),
                article.dates(),
                article.body(), provenance, article.placement());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"1, none, -2, 20", "2, '', -3, 20", "3, -2, none, 5"})
    void pagesLinkToEachOther(int number, String previous, String next, int stories) throws Exception {
        var feed = page(number, many(45));

        for (var document : List.of(atom(feed), rss(feed))) {
            var extension = document.getDocumentElement().getTagName().equals("rss") ? "rss" : "atom";
            assertThat(link(document, "self")).isEqualTo(page(number == 1 ? "" : "-" + number, extension));
            assertThat(link(document, "first")).isEqualTo(page("", extension));
            assertThat(link(document, "previous")).isEqualTo(page(previous, extension));
            assertThat(link(document, "next")).isEqualTo(page(next, extension));
            assertThat(link(document, "last")).isEqualTo(page("-3", extension));
        }
        assertThat(json(feed).at("/items")).hasSize(stories);
        assertThat(json(feed).at("/next_url").asString("")).isEqualTo(page(next, "json"));
    }

    private static String page(@Nullable String number, String extension) {
        return number == null ? "" : "https://paper.example/feed" + number + "." + extension;
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4, Integer.MAX_VALUE})
    void thereIsNoPageBeyondTheLast(int number) {
        var edition = TestData.edition(many(45));
        assertThat(feeds.page(new Subject("", null, "/", edition.newest()), number, edition)).isEmpty();
    }

    @Test
    void everyAddressInTheTextIsAbsolute() {
        var html = "</p><p><a href='/articles/b'>b</a><a href='#fn1'>1</a>"
                + "<img src='/p/1.jpg' srcset='/p/1.jpg 400w, /p/2.jpg 900w'>";
        assertThat(json(page(1, article("a").text(html).build())).at("/items/0/content_html").asString())
                .contains("href=\"https://paper.example/articles/b\"",
                        "href=\"https://paper.example/articles/a#fn1\"", "src=\"https://paper.example/p/1.jpg\"",
                        "srcset=\"https://paper.example/p/1.jpg 400w, https://paper.example/p/2.jpg 900w\"");
    }

    @Test
    void anEmptySiteHasAFeed() throws Exception {
        assertThat(texts(atom(page(1)), ATOM, "updated")).containsExactly("1970-01-01T00:00:00Z");
        assertThat(json(page(1)).at("/items")).isEmpty();
        assertThat(texts(rss(page(1)), "*", "item")).isEmpty();
    }

    private static Article[] many(int stories) {
        return IntStream.range(0, stories).mapToObj(number -> article("s" + number).build()).toArray(Article[]::new);
    }

    private Feed page(int number, Article... articles) {
        var edition = TestData.edition(articles);
        return feeds.page(new Subject("", null, "/", edition.newest()), number, edition).orElseThrow();
    }

    private Document atom(Feed feed) throws Exception {
        return xml(new AtomWriter(scripts, links, LOGOS).write(feed));
    }

    private Document rss(Feed feed) throws Exception {
        return xml(new RssWriter(scripts, links, LOGOS).write(feed));
    }

    private JsonNode json(Feed feed) {
        return JsonMapper.shared().readTree(new JsonFeedWriter(scripts, links, LOGOS).write(feed));
    }

    private static Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> texts(Document document, String namespace, String name) {
        var elements = document.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, elements.getLength()).mapToObj(index -> elements.item(index).getTextContent())
                .toList();
    }

    private static String link(Document document, String rel) {
        var elements = document.getElementsByTagNameNS(ATOM, "link");
        return IntStream.range(0, elements.getLength())
                .mapToObj(index -> (Element) elements.item(index))
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElse("");
    }

}
