package kanbao.markdown;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import kanbao.article.Media;

/** Videos, audio files and documents beside a story. */
class MediaTest {

    private final SampleBodies bodies = new SampleBodies();

    @ParameterizedTest
    @ValueSource(strings = {"![灯会](film.mp4)", "![[film.mp4|灯会]]", "<video src=\"film.mp4\" title=\"灯会\"></video>",
        "<video controls aria-label=\"灯会\"><source src=\"film.mp4\" type=\"video/mp4\">旧浏览器</video>",
        "<p><video poster=\"film.jpg\" src=\"film.mp4\" title=\"灯会\"/></p>", "![灯会](/news/film.mp4)"})
    void aVideoIsAPlayerWhoseSizeIsKnown(String markdown) {
        var body = body("前文。\n\n" + markdown + "\n\n后文。");

        var player = body.expectFirst("figure.media > video");
        assertThat(player.attributes().asList()).extracting(Object::toString).contains("controls", "preload=\"none\"",
                "width=\"64\"", "height=\"36\"", "aria-label=\"灯会\"");
        assertThat(player.attr("poster")).matches("/pictures/[0-9a-f]{16}/film.jpg");
        assertThat(player.expectFirst("source").attr("src")).matches("/files/[0-9a-f]{16}/film.mp4");
        assertThat(player.expectFirst("source").attr("type")).isEqualTo("video/mp4");
        assertThat(body.select("img, iframe")).isEmpty();
        assertThat(body.children()).extracting(Element::normalName).containsExactly("p", "figure", "details", "p");
        assertThat(bodies.problems.all()).isEmpty();
    }

    @Test
    void captionsAndTheTranscriptBesideAVideoBelongToIt() {
        var body = body("![灯会](film.mp4 \"元宵夜。 | 摄影：王五\")");

        assertThat(body.select("track")).extracting(track -> track.attr("srclang"), track -> track.attr("label"))
                .containsExactlyInAnyOrder(tuple("en", "English"),
                        tuple("zh-Hans", "中文 (简体)"));
        assertThat(body.expectFirst("figcaption").ownText()).isEqualTo("元宵夜。");
        assertThat(body.select("figcaption .credit").eachText()).first().isEqualTo("摄影：王五");
        assertThat(body.expectFirst("figcaption a").text()).isEqualTo("下载（MP4，0:02，7.2 KB），MP4文件，0分2秒，7.2千字节");
        assertThat(body.expectFirst("details.transcript").html()).isEqualTo(
                "<summary>文字稿</summary><p>记者：您好。<br>市民：&lt;b&gt;您好&lt;/b&gt;。</p><p>完。</p>");
    }

    @Test
    void theEditorCanNameOtherFilesOfAVideo() {
        var body = body("""
                <figure><video title="灯会" poster="a.png">
                <source src="other.webm"><source src="film.mp4">
                <track src="film.en.vtt" srclang="en" label="英文">
                </video><figcaption>元宵夜</figcaption></figure>
                """);

        assertThat(body.select("source")).extracting(source -> source.attr("type"))
                .containsExactly("video/webm", "video/mp4");
        assertThat(body.expectFirst("video").attr("poster")).endsWith("/a.png");
        assertThat(body.select("track")).singleElement().extracting(track -> track.attr("label")).isEqualTo("英文");
        assertThat(body.select("figure")).hasSize(1);
        assertThat(body.select("figcaption")).hasSize(1);
    }

    @Test
    void anAudioFileHasAPlayerWithoutAPicture() {
        var body = body("<audio src=\"sound.mp3\" title=\"采访录音\" controls></audio>");

        assertThat(body.expectFirst("audio").attributes().asList()).extracting(Object::toString)
                .containsExactlyInAnyOrder("controls", "preload=\"none\"", "aria-label=\"采访录音\"");
    }

    @Test
    void severalPlayersOfAParagraphFollowItInTheirOrder() {
        var body = body("看 ![灯会](film.mp4) 和 ![录音](sound.mp3) 两段。");

        assertThat(body.children()).extracting(Element::normalName).containsExactly("p", "figure", "details", "figure");
        assertThat(body.expectFirst("p").text()).isEqualTo("看 和 两段。");
        assertThat(media("![录音](sound.mp3)\n\n![灯会](film.mp4)")).extracting(Media::title)
                .containsExactly("录音", "灯会");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[年报](年报.pdf)", "[[年报.pdf|年报]]", "![年报](%E5%B9%B4%E6%8A%A5.pdf)", "![[年报.pdf|年报]]",
        "<a href=\"年报.pdf\">年报</a>"})
    void aLinkToADocumentSaysItsTypeAndSize(String markdown) {
        var link = body(markdown).expectFirst("a");

        assertThat(link.attr("href")).matches("/files/[0-9a-f]{16}/%E5%B9%B4%E6%8A%A5.pdf");
        assertThat(link.expectFirst("[aria-hidden]").text()).isEqualTo("（PDF，20 B）");
        assertThat(link.expectFirst(".sr-only").text()).isEqualTo("，PDF文件，20字节");
        assertThat(bodies.problems.all()).isEmpty();
    }

    @Test
    void theFactsOfAFileAreNoTextOfTheStory() {
        assertThat(bodies.render("请看[年报](年报.pdf)。").text()).isEqualTo("请看年报。");
    }

    @Test
    void whatIsMissingOrNotServedIsTextAndOneSentence() {
        var body = body("""
                [甲](missing.pdf) [乙](old.doc) ![丙](missing.mp4) ![丁](phone.mov) [[x.zip]]

                <video src="../../secret.mp4" title="戊"></video>
                """);

        assertThat(body.select("a, video, img, figure")).isEmpty();
        assertThat(body.text()).isEqualTo("甲 乙 丙 丁 x.zip 戊");
        assertThat(bodies.problems.all()).hasSize(6).extracting(problem -> problem.cause().code())
                .containsOnly("attachment.missing", "attachment.type-not-allowed", "attachment.outside-folder");
    }

    @Test
    void addressesThatAProxyMayServeAreLeftAlone() {
        assertThat(body("[甲](/uploads/x.pdf) [乙](https://example.org/x.pdf)").select("a")).hasSize(2);
    }

    @Test
    void nothingOfAPlayerThatAStoryWritesReachesThePage() {
        var body = body("""
                <video src="film.mp4" title="灯会" autoplay loop onplay="alert(1)" crossorigin poster="https://example.org/x.png">
                <track src="https://example.org/x.vtt"><script>alert(2)</script></video>

                <img src="a.png" alt="图" data-poster="x" data-tracks="y" data-alternatives="z">

                <source src="film.mp4"><track src="film.vtt">
                """);

        assertThat(body.html()).doesNotContain("autoplay", "loop", "alert", "example.org", "crossorigin", "data-");
        assertThat(body.select("video")).hasSize(1);
        assertThat(body.select(":root > source, p > source, p > track")).isEmpty();
    }

    @Test
    void aPlayerWithoutANameIsReported() {
        body("![](film.mp4)");

        assertThat(bodies.problems.all()).extracting(problem -> problem.cause().code())
                .containsExactly("media.without-name");
    }

    @Test
    void eachVideoIsListedOnce() {
        assertThat(media("![灯会](film.mp4)\n\n![再看一遍](film.mp4)")).singleElement().satisfies(video -> {
            assertThat(video.title()).isEqualTo("灯会");
            assertThat(video.poster()).isNotNull();
        });
    }

    private List<Media> media(String markdown) {
        return bodies.render(markdown).media();
    }

    private Element body(String markdown) {
        var page = Jsoup.parseBodyFragment(bodies.render(markdown).html().value());
        page.outputSettings().prettyPrint(false);
        return page.body();
    }

}
