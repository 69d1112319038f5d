package kanbao.markdown;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import kanbao.report.Problem;

class PictureResolverTest {

    private final SampleBodies bodies = new SampleBodies();

    @Test
    void aPictureInItsOwnParagraphBecomesAFigureWithCaptionAndCredit() {
        assertThat(html("![图](a.png \"图注 | 制图：本站\")")).matches("<figure><a "
                + "href=\"(/pictures/[0-9a-f]{16}/a.png)\" class=\"zoom\"><img src=\"\\1\" width=\"40\" height=\"30\" "
                + "alt=\"图\" loading=\"lazy\" decoding=\"async\"></a><figcaption>图注 "
                + "<span class=\"credit\">制图：本站</span></figcaption></figure>");
    }

    @ParameterizedTest
    @CsvSource({"2, gallery", "3, gallery three", "4, gallery", "5, gallery three", "9, gallery three"})
    void picturesThatFollowEachOtherBecomeAGallery(int count, String classes) {
        for (var separator : List.of(" ", "\n", "\n\n")) {
            var markdown = IntStream.range(0, count).mapToObj("![图%d](a.png)"::formatted)
                    .collect(Collectors.joining(separator));
            var body = Jsoup.parseBodyFragment(html("前文\n\n" + markdown + "\n\n后文")).body();
            assertThat(body.children()).extracting(Element::className).containsExactly("", classes, "");
            assertThat(body.child(1).select("> figure img").eachAttr("alt")).containsExactlyElementsOf(
                    IntStream.range(0, count).mapToObj("图%d"::formatted).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"![一](a.png)\n\n文\n\n![二](b.jpg)", "![一](a.png)\n\n---\n\n![二](b.jpg)", "![一](a.png)"})
    void picturesWithSomethingBetweenThemAreNoGallery(String markdown) {
        assertThat(html(markdown)).contains("<figure>").doesNotContain("gallery");
    }

    @Test
    void manyPicturesAreArrangedInLinearTime() {
        var markdown = "![图](a.png)\n\n".repeat(10_000);
        assertTimeout(Duration.ofSeconds(10), () -> assertThat(html(markdown)).contains("gallery three"));
    }

    @Test
    void aLinkAroundAPictureLeadsWhereItsEditorSays() {
        assertThat(html("[![图](a.png)](https://example.com/)")).startsWith(
                "<figure><a href=\"https://example.com/\"><img ").doesNotContain("zoom");
    }

    @Test
    void aLinkFromAPictureToALargerOneOpensThat() {
        assertThat(html("[![图](a.png)](b.jpg)")).matches(
                "<figure><a href=\"/pictures/[0-9a-f]{16}/b.jpg\" class=\"zoom\"><img src=\"[^\"]*/a.png\".*");
    }

    @Test
    void aPictureWithinTextIsNotAFigure() {
        assertThat(html("看![图](a.png)报")).startsWith("<p>看<a ").doesNotContain("figure");
    }

    @Test
    void rawHtmlPicturesFollowTheSameRules() {
        assertThat(html("<img src=\"a.png\" alt=\"图\" width=\"9\" onerror=\"x()\">")).startsWith("<figure><a ")
                .contains("width=\"40\"").doesNotContain("onerror");
    }

    @ParameterizedTest
    @CsvSource({"'![](https://example.com/a.png)', https://example.com/a.png, 图片（在 example.com）",
        "'![城墙](//WWW.Example.com:8443/a.png)', //WWW.Example.com:8443/a.png, 城墙（图片在 example.com）",
        "'![城墙](https://me:secret@example.cn/a.png)', https://me:secret@example.cn/a.png, 城墙（图片在 example.cn）"})
    void aPictureOnAnotherHostBecomesALinkThatNamesTheHost(String markdown, String address, String text) {
        assertThat(html(markdown)).isEqualTo("<p><a href=\"" + address + "\">" + text + "</a></p>");
        assertThat(bodies.problems.all()).hasSize(1);
    }

    @Test
    void aMissingPictureIsReplacedByItsAlternativeText() {
        assertThat(html("\n\n![一只猫](cat.png)")).isEqualTo("<p>一只猫</p>");
        assertThat(bodies.problems.all()).singleElement().hasToString(
                "news/story.md:3: the picture “cat.png” does not exist; put a file at “news/cat.png”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"![一只猫]()", "![一只猫]( )", "![一只猫](<>)", "<img src=\"\" alt=\"一只猫\">", "<img alt=\"一只猫\">"})
    void aPictureWithoutAddressIsReportedInWords(String picture) {
        assertThat(html(picture)).contains("一只猫").doesNotContain("<img");
        assertThat(bodies.problems.all()).singleElement()
                .hasToString("news/story.md:1: the picture has no address and was"
                        + " removed; write the path of a picture file between the round brackets");
    }

    @Test
    void aLinkToAPictureThatCannotBeShownIsText() {
        assertThat(html("[原图](fake.png)")).isEqualTo("<p>原图</p>");
        assertThat(bodies.problems.all()).singleElement().asString().contains("the picture “news/fake.png”");
    }

    @Test
    void aSoundOnAnotherHostIsNotCalledAPicture() {
        assertThat(html("![录音](https://cdn.example/a.mp3)")).contains("href=\"https://cdn.example/a.mp3\"");
        assertThat(bodies.problems.all()).singleElement().hasToString("news/story.md:1: the file"
                + " “https://cdn.example/a.mp3” is on another host and became a link; put it beside the story");
    }

    @Test
    void aPictureWithoutAlternativeTextIsReported() {
        assertThat(html("![](a.png)")).contains("alt=\"\"", "aria-label=\"查看大图\"");
        assertThat(bodies.problems.all()).extracting(problem -> problem.cause().code())
                .containsExactly("picture.without-alt");
    }

    @Test
    void picturesInDataUrlsAreRemoved() {
        assertThat(html("![x](data:image/png;base64,AAAA)")).isEqualTo("<p>x</p>");
        assertThat(bodies.problems.all()).hasSize(1);
    }

    private String html(String markdown) {
        return bodies.render(markdown).html().value();
    }

}
