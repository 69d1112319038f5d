package kanbao.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.nio.file.Path;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

import kanbao.PageResponse;
import kanbao.StoryFiles;
import kanbao.attachment.SampleAttachments;
import kanbao.edition.CurrentEdition;
import kanbao.variant.Photos;

/** Videos and audio files in feeds, and a section that is a podcast. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kanbao.site.base-url=https://paper.example",
    "kanbao.podcasts[0].section=播客", "kanbao.podcasts[0].image=podcast/cover.png",
    "kanbao.podcasts[0].category=News > Daily News", "kanbao.podcasts[0].email=audio@paper.example",
    "kanbao.podcasts[0].description=每周五的城市故事", "kanbao.podcasts[1].section=tech",
    "kanbao.podcasts[1].image=podcast/none.png"})
class PodcastTest {

    @TempDir
    private static Path content;

    @LocalServerPort
    private int port;

    @Autowired
    private CurrentEdition editions;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) {
        var stories = new StoryFiles(content);
        for (var number = 1; number <= 25; number++) {
            stories.storyWithText("podcast/e" + number + ".md", "![第 " + number + " 期](e" + number + ".mp3)",
                    "title: 第 " + number + " 期 <&>", "date: 2026-03-0" + (1 + number % 3), "section: 播客",
                    "image: {src: lead.png, alt: 灯}");
            stories.file("podcast/e" + number + ".mp3", SampleAttachments.bytes("sound.mp3"));
        }
        stories.storyWithText("podcast/note.md", "没有录音。", "title: 公告", "date: 2026-03-04", "section: 播客",
                "image: {src: lead.png, alt: 灯}");
        stories.storyWithText("film.md", "![灯会](film.mp4)\n\n![录音](podcast/e1.mp3)\n\n[年报](年报.pdf)", "title: 灯会",
                "date: 2026-03-05", "section: 文旅", "description: 灯会开幕。");
        stories.file("film.mp4", SampleAttachments.bytes("film.mp4"));
        stories.file("film.txt", "很长的文字稿");
        stories.file("年报.pdf", "%PDF-1.7\n%%EOF\n");
        stories.file("podcast/lead.png", Photos.png(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB)));
        stories.file("podcast/cover.png", Photos.png(new BufferedImage(1400, 1400, BufferedImage.TYPE_INT_RGB)));
        properties.add("kanbao.content", content::toString);
    }

    @Test
    void aPodcastHasWhatApplePodcastsDemands() throws Exception {
        var feed = xml("/sections/%E6%92%AD%E5%AE%A2/feed.rss");

        assertThat(AppleRequirements.violations(feed)).isEmpty();
        assertThat(feed.getDocumentElement().hasAttribute("xmlns:itunes")).isTrue();
        assertThat(feed.getElementsByTagName("item").getLength()).isEqualTo(25);
        assertThat(feed.getElementsByTagName("itunes:category").getLength()).isEqualTo(2);
        assertThat(feed.getElementsByTagName("language").item(0).getTextContent()).isEqualTo("zh-cn");
        var cover = feed.getElementsByTagName("itunes:image").item(0).getAttributes().getNamedItem("href")
                .getNodeValue();
        assertThat(PageResponse.get(port, cover.replace("https://paper.example", "")).status()).isEqualTo(200);
    }

    @Test
    void theRequirementsFindWhatIsWrong() throws Exception {
        assertThat(AppleRequirements.violations(xml("/feed.rss"))).contains("the show has an image",
                "the show says if it is explicit", "the type of the enclosure is supported");
    }

    @Test
    void aCoverThatIsMissingIsReported() {
        assertThat(editions.current().report().problems()).extracting(problem -> problem.cause().code())
                .contains("podcast.cover-missing").doesNotContain("podcast.cover-refused");
    }

    @Test
    void everyFeedHasTheVideosAndAudioFilesOfAStory() throws Exception {
        var atom = PageResponse.get(port, "/sections/travel/feed.atom").body();
        var json = JsonMapper.shared().readTree(PageResponse.get(port, "/sections/travel/feed.json").body())
                .at("/items/0/attachments");
        var rss = PageResponse.get(port, "/sections/travel/feed.rss").body();

        assertThat(atom)
                .containsPattern("<link rel=\"enclosure\" type=\"video/mp4\" href=\"https://paper.example/files/"
                        + "[0-9a-f]{16}/film.mp4\" length=\"7230\"")
                .containsPattern("type=\"audio/mpeg\"");
        assertThat(json.at("/0/mime_type").asString()).isEqualTo("video/mp4");
        assertThat(json.at("/0/duration_in_seconds").asInt()).isEqualTo(2);
        assertThat(json.at("/0/size_in_bytes").asInt()).isEqualTo(7230);
        assertThat(json.at("/1/mime_type").asString()).isEqualTo("audio/mpeg");
        assertThat(rss).containsOnlyOnce("<enclosure ").contains("length=\"7230\" type=\"video/mp4\"",
                "medium=\"video\"", "medium=\"audio\"");
    }

    @Test
    void theTextInFeedsHasAbsoluteAddressesAndNoTranscript() {
        var html = JsonMapper.shared().readTree(PageResponse.get(port, "/sections/travel/feed.json").body())
                .at("/items/0/content_html").asString();

        assertThat(html)
                .contains("<source src=\"https://paper.example/files/",
                        "年报<span class=\"facts\">（PDF，15&nbsp;B）</span>")
                .doesNotContain("文字稿", "sr-only", "aria-hidden");
    }

    @Test
    void searchEnginesFindTheVideo() {
        var page = PageResponse.get(port, "/articles/film").html();
        var article = JsonMapper.shared().readTree(page.expectFirst("script[type=application/ld+json]").data())
                .at("/@graph/0");

        assertThat(article.at("/video/0/@type").asString()).isEqualTo("VideoObject");
        assertThat(article.at("/video/0/name").asString()).isEqualTo("灯会");
        assertThat(article.at("/video/0/duration").asString()).startsWith("PT2");
        assertThat(article.at("/video/0/contentUrl").asString()).startsWith("https://paper.example/files/");
        assertThat(article.at("/audio/0/@type").asString()).isEqualTo("AudioObject");
    }

    private Document xml(String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(PageResponse.get(port, path).body())));
    }

}
