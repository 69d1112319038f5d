package kanbao.seo;

import static kanbao.TestData.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.logo.Logos;
import kanbao.seo.StructuredData.Relations;
import kanbao.sharecard.ShareCardMetadata;
import kanbao.site.Links;
import kanbao.site.Site;

class StructuredDataTest {

    private final Links links = new Links(TestData.SITE);
    private final StructuredData data = new StructuredData(TestData.scripts(TestData.SITE), links,
            new Logos(TestData.SITE));

    @Test
    void anArticleHasItsAuthorsDatesTopicsAndPageViews() {
        var story = story(
                article("qwen").title("千问发布").authors("张三", "编辑部").topics("人工智能", "开源").published("2026-03-01T08:00")
                        .text("千问3.5今天发布。").build());

        assertThat(story.at("/@id").asString()).isEqualTo("https://paper.example/articles/qwen#article");
        assertThat(story.at("/headline").asString()).isEqualTo("千问发布");
        assertThat(story.at("/datePublished").asString()).isEqualTo("2026-03-01T08:00:00+08:00");
        assertThat(story.at("/dateModified").asString()).isEqualTo("2026-03-01T08:00:00+08:00");
        assertThat(story.at("/author/0/@type").asString()).isEqualTo("Person");
        assertThat(story.at("/author/0/url").asString()).startsWith("https://paper.example/authors/");
        assertThat(story.at("/author/1/@type").asString()).as("a desk is no person").isEqualTo("Organization");
        assertThat(story.at("/articleSection").asString()).isEqualTo("科技");
        assertThat(story.at("/keywords/1").asString()).isEqualTo("开源");
        assertThat(story.at("/inLanguage").asString()).isEqualTo("zh-Hans");
        assertThat(story.at("/wordCount").asInt()).as("six characters and a number").isEqualTo(7);
        assertThat(story.at("/isAccessibleForFree").asBoolean()).isTrue();
        assertThat(story.at("/interactionStatistic/userInteractionCount").asLong()).isEqualTo(42);
    }

    @Test
    void unknownPropertiesAreLeftOut() {
        var story = story(article("qwen").build());
        assertThat(story.propertyNames()).doesNotContain("image", "keywords", "citation", "correction");
    }

    @Test
    void thePublisherLinksToItsPrinciples() {
        var site = TestData.SITE;
        var siteWithPrinciples = new Site(site.name(), site.tagline(), site.baseUrl(), site.language(), site.timeZone(),
                site.desk(), site.sections(), false, site.permalinks(),
                URI.create("https://paper.example/articles/about"),
                null, null, site.traditional(), site.traditionalQuotes(), site.foot());
        var graph = graph(
                new StructuredData(TestData.scripts(siteWithPrinciples), links, new Logos(TestData.SITE)).site());

        assertThat(graph.at("/1/publishingPrinciples").asString()).isEqualTo("https://paper.example/articles/about");
    }

    @Test
    void theShareCardsAreAmongTheImagesOfAnArticle() {
        var cards = List.of(new ShareCardMetadata("/cards/qwen/a-wide.png", 1200, 630, "千问发布"));
        var card = graph(data.article(article("qwen").build(), Relations.NONE, 1, cards)).at("/0/image/0");
        assertThat(card.at("/url").asString()).isEqualTo("https://paper.example/cards/qwen/a-wide.png");
        assertThat(card.at("/width").asInt()).isEqualTo(1200);
        assertThat(card.at("/caption").asString()).isEqualTo("千问发布");
    }

    @Test
    void everyReferenceOfAGraphIsInTheGraph() {
        var graph = graph(data.article(article("qwen").build(), Relations.NONE, 1, List.of()));
        assertThat(graph.values().stream().map(one -> one.at("/@id").asString()))
                .containsAll(graph.findValues("publisher").stream().map(one -> one.at("/@id").asString()).toList());
    }

    @Test
    void aListHasTheArticlesOfItsPageWithTheirPositions() {
        var page = new Breadcrumb("科技", "/sections/tech/page/2");
        var graph = graph(data.list(List.of(page), "栏目", null, 21,
                List.of(new Breadcrumb("b", "/articles/b"), new Breadcrumb("a", "/articles/a"))));

        var items = graph.at("/0/mainEntity/itemListElement");
        assertThat(items.findValuesAsString("position")).containsExactly("21", "22");
        assertThat(items.findValuesAsString("url")).containsExactly("https://paper.example/articles/b",
                "https://paper.example/articles/a");
        assertThat(graph.at("/1/itemListElement").findValuesAsString("item")).containsExactly("https://paper.example/",
                "https://paper.example/sections/tech/page/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><script>alert(1)</script>", "<!--<script>", "]]>", "“引号”\"\\", "&lt;b&gt; & 表情😀",
        "行\u2028分隔\u2029符", "\u0008退格"})
    void anyHeadlineIsReadBackUnchangedAndCannotEndTheElement(String title) {
        var json = data.article(article("qwen").title(title).build(), Relations.NONE, 0, List.of());

        assertThat(json.value()).doesNotContain("<", ">", "&");
        assertThat(graph(json).at("/0/headline").asString()).isEqualTo(title);
    }

    private JsonNode story(Article article) {
        return graph(data.article(article, Relations.NONE, 42, List.of())).get(0);
    }

    private static JsonNode graph(JsonLd json) {
        var tree = JsonMapper.shared().readTree(json.value());
        assertThat(tree.at("/@context").asString()).isEqualTo("https://schema.org");
        return tree.get("@graph");
    }

}
