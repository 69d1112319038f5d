package kanbao.sharecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.article.DisplayWidth;

/** Widths are in columns; a Chinese character is two columns wide. */
class LineBreakerTest {

    @Test
    void aShortHeadlineTakesOneLine() {
        assertThat(lineBreaker(10, 3).breakEvenly("千问发布")).hasValueSatisfying(
                lines -> assertThat(lines).containsExactly("千问发布"));
    }

    @Test
    void aHeadlineBreaksBetweenClausesIfThatTakesNoMoreLines() {
        assertThat(lineBreaker(24, 3).breakAtClauses("白宫备忘录点名阿里巴巴，各方说法一览")).hasValueSatisfying(
                lines -> assertThat(lines).containsExactly("白宫备忘录点名阿里巴巴，", "各方说法一览"));
        assertThat(lineBreaker(22, 3).breakAtClauses("白宫备忘录点名阿里巴巴，各方说法一览")).isEmpty();
        assertThat(lineBreaker(10, 3).breakAtClauses("短，这里却很长很长啊")).isEmpty();
        assertThat(lineBreaker(24, 3).breakAtClauses("一个问题？")).as("a single clause").isEmpty();
    }

    @Test
    void linesHaveAboutTheSameWidth() {
        assertThat(lineBreaker(20, 3).breakEvenly("一二三四五六七八九十甲")).hasValueSatisfying(
                lines -> assertThat(lines).containsExactly("一二三四五六", "七八九十甲"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"他说“你好”，然后走了，再也没有回来", "《食品安全法》（修订）今起实施，“明厨亮灶”上岗",
        "AI 上岗：GPT-OSS 与 Qwen3.5 的 1,284 项测试，提升 17%", "一！二？三；四：五。六、七……八——九·十", "《一》，（二）：“三”……《四》（五）——“六”", "（", "。",
        "Kubernetes in production, a survey of 1,000 teams"})
    void punctuationAndWordsAreBrokenByTheRules(String headline) {
        for (var maxWidth = 12; maxWidth < 40; maxWidth++) {
            var lines = lineBreaker(maxWidth, 99).breakEvenly(headline).orElseThrow();
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(headline.replace(" ", ""));
            var size = lines.size();
            assertThat(lines.subList(1, size)).noneMatch(line -> line.matches("[，。、；：！？”》）…—·%,].*"));
            assertThat(lines.subList(0, size - 1)).noneMatch(line -> line.matches(".*[“《（]"));
            assertThat(words(headline)).allSatisfy(word -> assertThat(String.join(" ", lines)).contains(word));
        }
    }

    @Test
    void aLongHeadlineIsTruncatedByTheSameRules() {
        assertThat(lineBreaker(10, 2).breakEvenly("一二三四五六七八九十甲乙")).isEmpty();
        assertThat(lineBreaker(10, 2).truncate("一二三四五六七八九十甲乙")).containsExactly("一二三四五", "六七八九…");
        assertThat(lineBreaker(10, 2).truncate("一二三四五六七，《九十甲乙丙")).containsExactly("一二三四五", "六七…");
        assertThat(lineBreaker(10, 1).truncate("see Kubernetes run")).containsExactly("see…");
        assertThat(lineBreaker(10, 1).truncate("够短")).containsExactly("够短");
    }

    @Test
    void aWordWiderThanALineIsBroken() {
        assertThat(lineBreaker(6, 3).breakEvenly("Kubernetes")).hasValueSatisfying(
                lines -> assertThat(String.join("", lines)).isEqualTo("Kubernetes"));
        assertThat(lineBreaker(6, 1).truncate("Kubernetes")).containsExactly("Kube…");
    }

    @Test
    void aVeryLongHeadlineIsTruncatedQuickly() {
        assertThat(lineBreaker(40, 3).truncate("很长 so long ".repeat(20_000))).hasSize(3).last().asString()
                .endsWith("…");
        assertThat(lineBreaker(40, 3).truncate("x".repeat(100_000))).hasSize(3);
        assertThat(lineBreaker(40, 3).truncate("")).isEmpty();
    }

    private static List<String> words(String headline) {
        return Pattern.compile("[A-Za-z0-9][A-Za-z0-9.,-]*[A-Za-z0-9]").matcher(headline).results().map(
                word -> word.group()).toList();
    }

    private static LineBreaker lineBreaker(int maxWidth, int maxLines) {
        return new LineBreaker(DisplayWidth::of, maxWidth, maxLines);
    }

}
