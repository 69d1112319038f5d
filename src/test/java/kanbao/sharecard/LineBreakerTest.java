package kanbao.sharecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.article.DisplayWidth;

/** Widths are in columns, so that a Chinese character takes two. */
class LineBreakerTest {

    @Test
    void aHeadlineThatFitsIsOneLine() {
        assertThat(setting(10, 3).whole("千问发布")).hasValueSatisfying(
                lines -> assertThat(lines).containsExactly("千问发布"));
    }

    @Test
    void aLineEndsWithAClauseWhereThatTakesNoMoreLines() {
        assertThat(setting(24, 3).inClauses("白宫备忘录点名阿里巴巴，各方说法一览")).hasValueSatisfying(
                lines -> assertThat(lines).containsExactly("白宫备忘录点名阿里巴巴，", "各方说法一览"));
        assertThat(setting(22, 3).inClauses("白宫备忘录点名阿里巴巴，各方说法一览")).isEmpty();
        assertThat(setting(10, 3).inClauses("短，这里却很长很长啊")).isEmpty();
        assertThat(setting(24, 3).inClauses("一个问题？")).as("a single clause").isEmpty();
    }

    @Test
    void linesAreAboutEquallyWide() {
        assertThat(setting(20, 3).whole("一二三四五六七八九十甲")).hasValueSatisfying(
                lines -> assertThat(lines).containsExactly("一二三四五六", "七八九十甲"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"他说“你好”，然后走了，再也没有回来", "《食品安全法》（修订）今起实施，“明厨亮灶”上岗",
        "AI 上岗：GPT-OSS 与 Qwen3.5 的 1,284 项测试，提升 17%", "一！二？三；四：五。六、七……八——九·十", "《一》，（二）：“三”……《四》（五）——“六”", "（", "。",
        "Kubernetes in production, a survey of 1,000 teams"})
    void noLineBeginsWithWhatClosesOrEndsWithWhatOpensAndNoWordIsCut(String headline) {
        for (var measure = 12; measure < 40; measure++) {
            var lines = setting(measure, 99).whole(headline).orElseThrow();
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(headline.replace(" ", ""));
            var size = lines.size();
            assertThat(lines.subList(1, size)).noneMatch(line -> line.matches("[，。、；：！？”》）…—·%,].*"));
            assertThat(lines.subList(0, size - 1)).noneMatch(line -> line.matches(".*[“《（]"));
            assertThat(words(headline)).allSatisfy(word -> assertThat(String.join(" ", lines)).contains(word));
        }
    }

    @Test
    void whatDoesNotFitIsCutByTheSameRule() {
        assertThat(setting(10, 2).whole("一二三四五六七八九十甲乙")).isEmpty();
        assertThat(setting(10, 2).cut("一二三四五六七八九十甲乙")).containsExactly("一二三四五", "六七八九…");
        assertThat(setting(10, 2).cut("一二三四五六七，《九十甲乙丙")).containsExactly("一二三四五", "六七…");
        assertThat(setting(10, 1).cut("see Kubernetes run")).containsExactly("see…");
        assertThat(setting(10, 1).cut("够短")).containsExactly("够短");
    }

    @Test
    void aWordThatIsWiderThanALineIsCut() {
        assertThat(setting(6, 3).whole("Kubernetes")).hasValueSatisfying(
                lines -> assertThat(String.join("", lines)).isEqualTo("Kubernetes"));
        assertThat(setting(6, 1).cut("Kubernetes")).containsExactly("Kube…");
    }

    @Test
    void anEndlessHeadlineIsCutSoon() {
        assertThat(setting(40, 3).cut("很长 so long ".repeat(20_000))).hasSize(3).last().asString().endsWith("…");
        assertThat(setting(40, 3).cut("x".repeat(100_000))).hasSize(3);
        assertThat(setting(40, 3).cut("")).isEmpty();
    }

    private static List<String> words(String headline) {
        return Pattern.compile("[A-Za-z0-9][A-Za-z0-9.,-]*[A-Za-z0-9]").matcher(headline).results().map(
                word -> word.group()).toList();
    }

    private static LineBreaker setting(int measure, int most) {
        return new LineBreaker(DisplayWidth::of, measure, most);
    }

}
