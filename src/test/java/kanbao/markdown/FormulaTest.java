package kanbao.markdown;

import static kanbao.markdown.SampleBodies.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas keep their text exactly. */
class FormulaTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "质能方程 $E=mc^2$，$a_1 + b_1$ 与 $c_1 * d_1 * e$。",
        "矩阵 $$a_{1} * b\\,dx * c \\\\ d$$ 在行内。",
        "括号 \\(x_1 * y_1 * z\\) 与 \\[a_1 = b_1\\]。",
        "$x<b>y</b>$与$\\text{速度，}*v*$",
        "$$\n\\int_0^1 x_i * y_i \\, dx * z\n- b\n# c\n= d\n$$",
        "\\[\na < b * c * d\n\\]",
        "\\begin{align}\na &= b \\\\\n*c* &= d\n\\end{align}",
        "分段：\n$$\n1. x\n2. y\n$$"})
    void formulasAreShownAsWritten(String text) {
        assertThat(Jsoup.parse(html(text)).wholeText().strip().replace("：\n\n", "：\n")).isEqualTo(text);
        assertThat(html(text)).doesNotContain("<em>", "<strong>", "<li>", "<h2", "<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "花了 $500 和 $600，*斜*。",
        "从$500涨到$600，*斜*。",
        "US$500与HK$700，*斜*。",
        "只有一个$符号，*斜*。",
        "$5，然后*斜*，再$"})
    void amountsOfMoneyAreNoFormulas(String text) {
        assertThat(html(text)).contains("<em>斜</em>");
        assertThat(Jsoup.parse(html(text)).text()).isEqualTo(text.replace("*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "`$$\n\\left\\{ x_1 * y \\right\\} * z\n$$`",
        "`$$P =\n\\begin{bmatrix} a \\\\ *b* \\end{bmatrix}\n$$`",
        "``\\begin{align}\n\\{ a_1 \\}\n\\end{align}``",
        "残差 `$$\ne_i * a * b\n$$` 与 `$$\nf\n$$`"})
    void formulasInCodeStayCode(String text) {
        assertThat(html(text)).contains("<code>").doesNotContain("`", "<em>");
        assertThat(Jsoup.parse(html(text)).text()).isEqualTo(text.replace("`", "").replace("\n", " "));
    }

    @Test
    void escapedBracketsAreNoFormula() {
        assertThat(html("见\\[1\\]、\\[注\\]和\\(附件\\)")).isEqualTo("<p>见[1]、[注]和(附件)</p>");
    }

    @Test
    void aFormulaWithoutItsEndTakesNothingAfterIt() {
        assertThat(html("$$\na *b* c\n\n*d*"))
                .isEqualTo("<p>$$\na <em class=\"italic\">b</em> c</p>\n<p><em class=\"italic\">d</em></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$a ", "$$", "$$$", "\\(", "\\[ ", "$", "\\[x\\]", "`\n$$\n", "`$$\n$$`\n"})
    void manySignsTakeNoLongerThanTheirNumber(String sign) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> html(sign.repeat(200_000 / sign.length())));
    }

}
