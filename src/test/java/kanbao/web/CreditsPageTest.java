package kanbao.web;

import static kanbao.PageResponseAssert.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.PageResponse;
import kanbao.StoryFiles;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CreditsPageTest {

    @TempDir
    static Path content;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) throws IOException {
        var stories = new StoryFiles(content);
        stories.story("translated.md", "title: 译文", "date: 2026-01-02 08:00", "作者: 张三", "翻译: 赵六", "摄影: 钱七",
                "责任编辑: 王五、<b>李</b>", "校对: 孙八", "来源: 某报", "原文链接: https://example.org/a?b=1&c",
                "ai: 辅助，译稿由机器翻译");
        stories.story("plain.md", "title: 自采", "date: 2026-01-02 07:00", "来源: 某报");
        properties.add("kanbao.content", content::toString);
    }

    @Test
    void creditsAreBesideTheAuthorsAndBelowTheText() {
        assertThat(get("/articles/translated")).hasTexts(".meta p:not(:has(time)):not(.byline)", "翻译：赵六", "摄影：钱七",
                "约1分钟读完", "本文由人工智能辅助生成：译稿由机器翻译")
                .hasTexts(".credits", "责任编辑：王五、李　校对：孙八")
                .hasTexts(".sources li", "某报（原文）")
                .hasAttributes(".sources a", "href", "https://example.org/a?b=1&c");
    }

    @Test
    void programsFindTheCreditsAndTheLabel() {
        var page = get("/articles/translated");
        assertThat(page).hasAttributes("meta[name=AIGC]", "content", "{\"AIGC\":{\"Label\":\"2\"}}");
        Assertions.assertThat(page.html().expectFirst("[type=application/ld+json]").data())
                .contains("\"translator\":[{\"@type\":\"Person\",\"name\":\"赵六\"}]",
                        "\"editor\":[{\"@type\":\"Person\",\"name\":\"王五\"},{\"@type\":\"Person\",\"name\":\"李\"}]",
                        "\"contributor\":[{\"@type\":\"Person\",\"name\":\"钱七\"},{\"@type\":\"Person\",\"name\":\"孙八\"}]",
                        "\"isBasedOn\":\"https://example.org/a?b=1\\u0026c\"",
                        "\"digitalSourceType\":{\"@id\":\"http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia\"}");
    }

    @Test
    void feedsHaveTheCreditsAndTheLabel() {
        Assertions.assertThat(get("/feed.atom").body()).contains("<contributor>", "<name>赵六</name>",
                "本文由人工智能辅助生成：译稿由机器翻译", "责任编辑：王五、李");
        Assertions.assertThat(get("/feed.rss").body()).contains("<dc:contributor>孙八</dc:contributor>");
        Assertions.assertThat(get("/feed.json").body()).contains("本文由人工智能辅助生成：译稿由机器翻译", "校对：孙八");
    }

    @Test
    void anArticleWithoutCreditsHasNothingOfThem() {
        assertThat(get("/articles/plain")).hasNo(".ai").hasNo("meta[name=AIGC]").hasNo(".credits")
                .hasTexts(".sources li", "某报");
        Assertions.assertThat(get("/articles/plain").body()).doesNotContain("digitalSourceType", "contributor",
                "isBasedOn");
    }

    private PageResponse get(String path) {
        return PageResponse.get(port, path);
    }

}
