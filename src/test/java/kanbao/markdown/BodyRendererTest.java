package kanbao.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static kanbao.markdown.SampleBodies.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

import kanbao.report.Problem;

class BodyRendererTest {

    private final SampleBodies bodies = new SampleBodies();

    @Test
    void theFirstHeadingBecomesTheTitle() {
        var body = bodies.render("标题 *一*\n===\n\n正文");
        assertThat(body.heading()).isEqualTo("标题 一");
        assertThat(body.html().value()).isEqualTo("<p>正文</p>");
    }

    @Test
    void aHeadingAfterTextIsNotTheTitle() {
        assertThat(bodies.render("正文\n\n# 标题").heading()).isNull();
    }

    @Test
    void headingsStartAtLevelTwoAndSkipNoLevel() {
        assertThat(html("开头\n\n# 一\n\n### 二\n\n# 一")).isEqualTo("<p>开头</p>\n<h2 id=\"s-一\">一</h2>\n"
                + "<h3 id=\"s-二\">二</h3>\n<h2 id=\"s-一-2\">一</h2>");
    }

    @Test
    void aLineOfHyphensUnderlinesAHeadingInEveryRunOfTheJvm() {
        assertThat(html("开头\n\n一\n---\n\n---")).isEqualTo("<p>开头</p>\n<h2 id=\"s-一\">一</h2>\n<hr>");
    }

    @Test
    void aFragmentLinkPointsToItsHeading() {
        assertThat(html("[去](#结论)\n\n## 结论")).contains("href=\"#s-结论\"").contains("id=\"s-结论\"");
    }

    @Test
    void aLineBreakBetweenChineseCharactersIsRemoved() {
        assertThat(html("看\n报 **纸**\n张，\nthe\npaper")).isEqualTo("<p>看报 <strong>纸</strong>张，\nthe\npaper</p>");
    }

    @Test
    void controlCharactersReachNoPage() {
        assertThat(html("退格\b符，`a\u001f`，\u0085后面\t的话")).isEqualTo("<p>退格符，<code>a</code>，后面\t的话</p>");
    }

    @Test
    void aQuotationThatNamesItsSpeakerBecomesAPullQuote() {
        assertThat(html("> 话很短。\n> —— 某人")).isEqualTo("<figure class=\"pull-quote\"><blockquote>\n<p>话很短。</p>\n"
                + "</blockquote><figcaption>某人</figcaption></figure>");
    }

    @Test
    void aQuotationWithoutSpeakerStaysAQuotation() {
        assertThat(html("> 话很短。")).isEqualTo("<blockquote>\n<p>话很短。</p>\n</blockquote>");
    }

    @Test
    void theExcerptEndsAtTheMoreMark() {
        var body = bodies.render("第一\n段。\n\n第二段。\n\n<!--more-->\n\n第三段。");
        assertThat(body.excerpt()).isEqualTo("第一段。第二段。");
        assertThat(body.html().value()).doesNotContain("more");
        assertThat(bodies.problems.all()).isEmpty();
    }

    @Test
    void withoutAMoreMarkTheExcerptIsTheFirstParagraph() {
        assertThat(bodies.render("## 小标题\n\n第一\n段[^1]。\n\n第二段。\n\n[^1]: 注").excerpt()).isEqualTo("第一段。");
    }

    @Test
    void aFormulaIsNoExcerpt() {
        assertThat(bodies.render("`$$ \\def\\ind{\\perp} $$`\n\n第二段。").excerpt()).isEqualTo("第二段。");
        assertThat(bodies.render("\\[x^2\\]\n\n第二段。").excerpt()).isEqualTo("第二段。");
        assertThat(bodies.render("$$x$$ 是正数。\n\n第二段。").excerpt()).contains("是正数。");
    }

    @Test
    void theLinesOfALongHeadingEndBetweenWords() {
        assertThat(html("文\n\n## 神经网络对股票预测的比较\n"))
                .contains(">神经<wbr>网络<wbr>对<wbr>股票<wbr>预测的<wbr>比较</h2>");
        assertThat(html("文\n\n## 神经网络的比较\n")).contains(">神经网络的比较</h2>");
        assertThat(html("文\n\n## 在这里比较一下 `神经网络的比较`\n")).contains("<code>神经网络的比较</code>");
    }

    @Test
    void thePlainTextHasOneLinePerBlock() {
        assertThat(bodies.render("一\n二\n\n- 三\n- <ruby>汉<rt>hàn</rt></ruby>\n\n```\na  b\n```").text())
                .isEqualTo("一二\n三\n汉\na  b");
    }

    @Test
    void tablesAndCodeCanBeScrolledByKeyboard() {
        assertThat(html("|甲|\n|:-:|\n|乙|")).startsWith("<div class=\"table\" role=\"region\" tabindex=\"0\"")
                .contains("<th class=\"align-center\">甲</th>");
        assertThat(html("    a")).isEqualTo("<pre tabindex=\"0\" data-copy=\"复制代码\"><code>a\n</code></pre>");
    }

    @Test
    void tasksShowWhetherTheyAreDone() {
        assertThat(html("- [x] 写\n- [ ] 校")).contains("<li class=\"task\">☑ 写</li>")
                .contains("<li class=\"task\">☐ 校</li>");
    }

    @Test
    void footnotesHaveLinksInBothDirections() {
        assertThat(html("字[^注]\n\n[^注]: 解")).contains("href=\"#fn-").contains("aria-label=\"回到正文\"")
                .contains("<section class=\"footnotes\" aria-label=\"脚注\">");
    }

    @Test
    void aSingleTildeIsARange() {
        assertThat(html("3~5 天，6~7 天，~~错~~")).isEqualTo("<p>3~5 天，6~7 天，<del>错</del></p>");
    }

    @Test
    void harmlessHtmlIsUnchanged() {
        assertThat(html("<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby> <kbd lang=\"en\">A</kbd>")).isEqualTo(
                "<p><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby> <kbd lang=\"en\">A</kbd></p>");
    }

    @Test
    void obsoleteHtmlBecomesCurrentHtml() {
        assertThat(html("<center><font color=\"red\">红</font></center>\n\n<b><p>粗</p></b>"))
                .doesNotContain("center", "font")
                .contains("红").contains("<p><b>粗</b></p>");
        assertThat(bodies.problems.all()).isEmpty();
    }

    @Test
    void anUnknownTagIsText() {
        assertThat(html("cd <Directory>")).isEqualTo("<p>cd &lt;Directory&gt;</p>");
    }

    @Test
    void everyKindOfRemovalIsReportedOnceWithItsLine() {
        bodies.renderFromLine(5, "好\n\n<script>a()</script>\n\n<script>b()</script>\n\n[x](javascript:a)");
        assertThat(bodies.problems.all()).extracting(Problem::line).containsExactly(7, 11);
        assertThat(bodies.problems.all().getFirst().cause().description())
                .isEqualTo("the element <script> was removed");
    }

    @Test
    void deeplyNestedMarkdownIsRendered() {
        assertThat(bodies.render(">".repeat(10_000) + "底").text()).endsWith("底");
        assertThat(bodies.render("- ".repeat(10_000) + "底").text()).endsWith("底");
        assertThat(bodies.render("*".repeat(100_000) + "[".repeat(100_000) + "`".repeat(100_000)).text()).isNotEmpty();
    }

    @Test
    void aHeadingNeedsNoSpaceAfterItsNumberSigns() {
        assertThat(html("文\n\n##小标题 ##\n正文\n")).isEqualTo("<p>文</p>\n<h2 id=\"s-小标题\">小标题</h2>\n<p>正文</p>");
        assertThat(html("文\n\n##Ubuntu 的漏洞\n")).contains("<h2 id=\"s-ubuntu-的漏洞\">Ubuntu 的漏洞</h2>");
        assertThat(html("文\n\n#ffffff 是白色\n")).isEqualTo("<p>文</p>\n<p>#ffffff 是白色</p>");
        assertThat(html("```\n#注释\n```\n")).contains("#注释").doesNotContain("<h2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "[", "*", "`", "<a href=x>", "<b>", "**a* ", "|a|b|\n|-|-|\n"})
    void renderingAHundredThousandCharactersOfNonsenseEndsInTime(String nonsense) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> html(nonsense.repeat(100_000 / nonsense.length())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            **注意：**请看             | <strong>注意：</strong>请看
            他说**“好”**就走           | 他说<strong>“好”</strong>就走
            *（一）*甲                | <em>（一）</em>甲
            **甲**：**乙**            | <strong>甲</strong>：<strong>乙</strong>
            3**2 是幂，2*3 是积        | 3**2 是幂，2*3 是积
            `**注意：**请看`           | <code>**注意：**请看</code>
            """)
    void emphasisWorksBesideChinesePunctuation(String markdown, String html) {
        assertThat(html(markdown)).isEqualTo("<p>" + html + "</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I think it’s the best part of this.",
        "- You have to read that from the start, and not at the end.",
        "> It was *written* with the `java` of that time.", "文\n\n## What is the future of this city"})
    void aBlockOfEnglishTextHasItsLanguage(String text) {
        assertThat(SampleBodies.html(text)).contains(" lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The New York Times", "他说 this is the end of the story and that was it。",
        "Das ist der Anfang und das ist das Ende.",
        "    this is the code of that and you have it", "Mate 70 Pro+ 12,500",
        "Ceci est la fin de cette histoire et on a tout dit."})
    void namesAndOtherLanguagesHaveNone(String text) {
        assertThat(SampleBodies.html(text)).doesNotContain("lang=");
    }

}
