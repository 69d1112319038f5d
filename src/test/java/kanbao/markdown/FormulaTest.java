package kanbao.markdown;

import static kanbao.markdown.SampleBodies.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.ConcurrentClass;
import kanbao.report.ProblemCollector;

/** Formulas become MathML, and keep their TeX exactly. */
@ConcurrentClass
class FormulaTest {

    private static final String BOMB = "\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\a\\a}\\a";

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', value = {
        "质能方程 $E=mc^2$，成立。 ¦ E=mc^2",
        "乘积 $c_1 * d_1 * e$。 ¦ c_1 * d_1 * e",
        "矩阵 $$a_{1} * b\\,dx * c \\\\ d$$ 在行内。 ¦ a_{1} * b\\,dx * c \\\\ d",
        "括号 \\(x_1 * y_1 * z\\) 与 ¦ x_1 * y_1 * z",
        "括号 \\[a_1 = b_1\\]。 ¦ a_1 = b_1",
        "$x<b>y</b>$与 ¦ x<b>y</b>",
        "$\\text{速度，}*v*$ ¦ \\text{速度，}*v*",
        "GitLab 写作 $`a_1`$。 ¦ a_1"})
    void formulasKeepTheirTex(String text, String tex) {
        assertThat(annotations(text)).containsExactly(tex);
        assertThat(html(text)).doesNotContain("<em", "<strong>", "<b>", "$");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$$\n\\int_0^1 x_i * y_i \\, dx * z\n- b\n# c\n= d\n$$",
        "\\[\na < b * c * d\n\\]",
        "\\begin{align}\na &= b \\\\\n*c* &= d\n\\end{align}",
        "分段：\n$$\n1. x\n2. y\n$$",
        "```math\na = b\n```",
        "`$$P =\n\\begin{bmatrix} a \\\\ *b* \\end{bmatrix}\n$$`",
        "\\begin{eqnarray*}\na &=& b \\nonumber\\\\\nc &=& d\n\\end{eqnarray*}"})
    void formulasOfSeveralLinesAreDisplayed(String text) {
        var math = Jsoup.parse(html(text.replace("# c", "\\# c"))).select("math[display=block]");
        assertThat(math).hasSize(1);
        assertThat(math.select("annotation[encoding=application/x-tex]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "花了 $500 和 $600，*斜*。",
        "从$500涨到$600，*斜*。",
        "US$500与HK$700，*斜*。",
        "只有一个$符号，*斜*。",
        "今天的$阿里巴巴(BABA)$上涨，*斜*。",
        "$5，然后*斜*，再$"})
    void amountsOfMoneyAreNoFormulas(String text) {
        assertThat(html(text)).contains("<em>斜</em>").doesNotContain("<math");
        assertThat(Jsoup.parse(html(text)).text()).isEqualTo(text.replace("*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "残差 `$e_i * a * b$` 与",
        "`$$\n\\left\\{ x_1 * y \\right\\} * z\n$$`",
        "``\\(n!\\)``",
        "`\\[ a = b \\]`",
        "``\\begin{align}\n\\{ a_1 \\}\n\\end{align}``"})
    void formulasProtectedByBackticksAreFormulas(String text) {
        assertThat(annotations(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<code>$x_1$</code>", "`$MY_PATH$`", "`$HOME`", "`$$`", "`$a$b$`", "```latex\n$x_1$\n```",
        "`\\(.*\\)`", "`\\(\\d+\\)`"})
    void otherCodeStaysCode(String text) {
        assertThat(html(text)).contains("<code").doesNotContain("<math");
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

    @Test
    void aDefinitionAppliesToTheLaterFormulasOfItsStoryAlone() {
        assertThat(
                html("$$\\def\\ind{\\perp} \\newcommand{\\E}[1]{\\mathbb{E}(#1)} a$$\n\n$X \\ind Y$，$\\E{Z}$，$\\E{W}$"))
                .contains("⟂", "𝔼", "<mi>W</mi>").doesNotContain("$");
        assertThat(html("$X \\ind Y$")).isEqualTo("<p>$X \\ind Y$</p>");
    }

    @Test
    void formulasThatCannotBeConvertedAreShownAsTexAndReportedTogether() {
        var bodies = new SampleBodies();
        var html = bodies.renderFromLine(11, "第一段。\n\n错 $\\nosuch{a_1}$ 与 $\\left( x$。\n\n对 $y$。").html().value();
        assertThat(html).contains("<p>错 $\\nosuch{a_1}$ 与 $\\left( x$。</p>", "<mi>y</mi>");
        assertThat(bodies.problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(13);
            assertThat(problem.cause().toString()).contains("2 formulas", "$\\nosuch{a_1}$",
                    "Unsupported function name: \\nosuch");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "\\sqrt ", "\\frac", "\\left(", "x^{", "\\begin{matrix}", "\\text{", "\\hat ", "a_1 ",
        "\\\\ ", "&"})
    void bombsAreShownAsTexAndHurtNothingElse(String part) {
        for (var length : List.of(9_000, 1_000_000)) {
            var text = part.repeat(length / part.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> assertThat(html("$$" + text + "$$\n\n后 $y$。")).contains("<mi>y</mi>"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BOMB, "\\def\\a{\\a}\\a", "\\def\\a{x\\a}\\a", "\\def\\a#1{\\a{#1#1}}\\a x",
        "\\newcommand{\\a}{\\sqrt{\\a}}\\a", "\\let\\a=\\b\\let\\b=\\a\\a", "\\href{javascript:alert(1)}{x}",
        "\\includegraphics{https://example.org/a.png}", "\\class{masthead}{x}"})
    void definitionsWithoutEndLinksAndPicturesAreShownAsTex(String tex) {
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThat(html("$$" + tex + "$$\n\n后 $y$。")).contains("<mi>y</mi>")
                        .doesNotContain("<a ", "<img", "class=\"masthead"));
    }

    @Test
    void aStoryOfManyFormulasIsLimited() {
        var text = new StringBuilder();
        for (var i = 0; i < 3_000; i++) {
            text.append("$q_{").append(i).append("}$，");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(60),
                () -> assertThat(html(text.toString())).contains("<mn>900</mn>", "$q_{2900}$"));
    }

    @Test
    void excerptsAndTheSearchHavePlainTextWithoutTex() {
        var body = new SampleBodies().render("$$\\def\\ind{\\perp} Z\\ind Y$$\n\n方程 $E=mc^2$ 与 $\\alpha_i$，以及"
                + "$\\frac{\\text{路程}+a+b+c+d+e+f+g+h+i}{\\text{时间}+k+l+m+n}$。");
        assertThat(body.excerpt()).isEqualTo("方程 E=mc² 与 α_i，以及。");
        assertThat(body.text()).contains("E=mc²", "路程", "时间").doesNotContain("\\", "frac", "$");
        assertThat(PlainText.of("解读 $E=mc^2$：$500 与 $600", 1, new ProblemCollector("story.md")))
                .isEqualTo("解读 E=mc²：$500 与 $600");
    }

    @Test
    void longFormulasScrollAndTakeTheFocus() {
        var body = Jsoup.parse(html("$$a+b+c+d+e+f+g+h+i+j+k+l+m+n$$\n\n短 $x$ 长 $a+b+c+d+e+f+g+h+i+j+k+l+m+n$。"));
        assertThat(body.select("span.formula[tabindex=0][role=group][aria-label=公式] > math")).hasSize(2);
        assertThat(body.select("p > math")).hasSize(1);
    }

    @Test
    void mathMlOfEditorsIsKeptWithoutLinksActionsAndHtml() {
        assertThat(html(
                "速度 <math href=\"https://example.org\"><maction actiontype=\"toggle\"><mi onclick=\"x\">v</mi></maction>"
                        + "<mo>=</mo><mtext><img src=\"a.png\">快</mtext><annotation-xml encoding=\"text/html\"><p>x</p></annotation-xml>"
                        + "</math> 是"))
                .isEqualTo("<p>速度 <math><mrow><mi>v</mi></mrow><mo>=</mo><mtext>快</mtext></math> 是</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$a ", "$$", "$$$", "\\(", "\\[ ", "$", "\\[x\\]", "`\n$$\n", "`$$\n$$`\n", "`$a$` ",
        "$a$"})
    void manySignsTakeNoLongerThanTheirNumber(String sign) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> html(sign.repeat(200_000 / sign.length())));
    }

    private static List<String> annotations(String markdown) {
        return Jsoup.parse(html(markdown)).select("math annotation").stream().map(Element::wholeText).toList();
    }

}
