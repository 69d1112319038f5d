package kanbao.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class TableOfContentsTest {

    @Test
    void fourHeadingsAreListedWithTheirPlaces() {
        assertThat(contents("开头。\n\n## 一\n\n### 一之一\n\n### 一之[二](https://example.org)[^1]\n\n## `二` & 三\n\n[^1]: 注。"))
                .isEqualTo("<ol><li><a href=\"#s-一\">一</a>"
                        + "<ol><li><a href=\"#s-一之一\">一之一</a></li><li><a href=\"#s-一之二\">一之二</a></li></ol></li>"
                        + "<li><a href=\"#s-二-三\">二 &amp; 三</a></li></ol>");
    }

    @Test
    void threeHeadingsAreNotListed() {
        assertThat(contents("开头。\n\n## 一\n\n## 二\n\n## 三")).isEmpty();
    }

    @Test
    void headingsInQuotationsNotesAndListsAreNotCounted() {
        assertThat(contents("开头。\n\n## 一\n\n## 二\n\n## 三\n\n> ## 引\n\n- ## 项\n\n> [!note]- 注\n> ## 注中")).isEmpty();
    }

    @Test
    void headingsThatAreNotListedStayInTheStory() {
        var story = new SampleBodies().render("开头。\n\n> ## 引\n\n- ## 项\n\n> [!note]- 注\n> ## 注中\n\n## 一");

        assertThat(story.html().value()).contains(">引</h", ">项</h", ">注中</h", ">一</h");
        assertThat(story.text()).contains("引", "项", "注中");
    }

    @Test
    void headingsBelowTheSecondLevelOfTheStoryAreNotListed() {
        assertThat(contents("开头。\n\n## 一\n\n### 二\n\n#### 三\n\n#### 四\n\n## 五\n\n## 六")).doesNotContain("三", "四")
                .contains("六");
    }

    @Test
    void tensOfThousandsOfHeadingsAreListedInSeconds() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> contents("## 一\n### 二\n".repeat(15_000)));
    }

    @Test
    void anAddressThatPaperAlreadyShowsIsMarked() {
        assertThat(SampleBodies.html("[一](https://example.org/a) [二](https://example.org/a) <https://example.org/b> "
                + "[三](https://example.org/c) [节](#一)\n\n## 一"))
                .contains("<a href=\"https://example.org/a\">一</a>",
                        "<a href=\"https://example.org/a\" class=\"printed\">二</a>",
                        "<a href=\"https://example.org/b\" class=\"address\">",
                        "<a href=\"https://example.org/c\">三</a>");
    }

    private static String contents(String markdown) {
        return new SampleBodies().render(markdown).contents().value();
    }

}
