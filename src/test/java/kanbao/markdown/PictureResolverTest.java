package kanbao.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

import kanbao.report.Problem;

class PictureResolverTest {

    private final SampleBodies bodies = new SampleBodies();

    @Test
    void aPictureInItsOwnParagraphBecomesAFigureWithCaptionAndCredit() {
        assertThat(html("![图](a.png \"图注 | 制图：本站\")")).matches("<figure><img src=\"/pictures/[0-9a-f]{16}/a.png\" "
                + "width=\"40\" height=\"30\" alt=\"图\" loading=\"lazy\" decoding=\"async\"><figcaption>图注 "
                + "<span class=\"credit\">制图：本站</span></figcaption></figure>");
    }

    @Test
    void severalPicturesBecomeSeveralFigures() {
        assertThat(html("![图](a.png)\n![图](b.jpg)").split("<figure>", -1)).hasSize(3);
    }

    @Test
    void aPictureWithinTextIsNotAFigure() {
        assertThat(html("看![图](a.png)报")).startsWith("<p>看<img ").doesNotContain("figure");
    }

    @Test
    void rawHtmlPicturesFollowTheSameRules() {
        assertThat(html("<img src=\"a.png\" alt=\"图\" width=\"9\" onerror=\"x()\">")).startsWith("<figure><img ")
                .contains("width=\"40\"").doesNotContain("onerror");
    }

    @Test
    void aPictureOnAnotherHostBecomesALink() {
        assertThat(html("![](https://example.com/a.png)")).isEqualTo(
                "<p><a href=\"https://example.com/a.png\">图片</a></p>");
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
    void aPictureWithoutAlternativeTextIsReported() {
        assertThat(html("![](a.png)")).contains("alt=\"\"");
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
