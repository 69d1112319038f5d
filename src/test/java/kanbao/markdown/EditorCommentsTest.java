package kanbao.markdown;

import static kanbao.markdown.SampleBodies.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.report.Problem;

/** Editors' comments reach no page, excerpt or plain text. */
class EditorCommentsTest {

    private static final List<String> PARTS = List.of("%%秘密%%", "<!-- 秘密 -->", "{# 秘密 #}", "{{/* 秘密 */}}", "{/* 秘密 */}",
            "{% comment %}秘密{% endcomment %}", "{{< comment >}}秘密{{< /comment >}}", "{::comment}秘密{:/comment}",
            "<!-- 秘密\n\n秘密 -->", "\n\n%%\n秘密\n\n秘密\n%%\n\n", "甲", "乙，", "100%", "<title>", "<b>丙</b>", "{a}", "`丁`",
            "\n\n",
            "- ", "## ", "List<Object>");

    private final SampleBodies bodies = new SampleBodies();

    @ParameterizedTest
    @ValueSource(strings = {
        "甲。%%秘密：爆料人王某%%乙。",
        "甲。%%%秘密%%%乙。",
        "甲。\n\n%%\n秘密\n\n- 秘密\n\n秘密\n%%\n\n乙。",
        "甲。%%秘密\n\n秘密%%乙。",
        "甲。\n\n%%\n\n秘密 %%秘密%% 秘密\n\n%%\n\n乙。",
        "甲。<!-- 秘密 -->乙。",
        "甲。<!-- 秘密\n\n秘密 -->乙。",
        "<div>甲。<!-- 秘密\n\n秘密 -->乙。</div>",
        "甲。{% comment %}秘密{% endcomment %}乙。",
        "甲。\n\n{%- comment -%}\n秘密\n\n秘密\n{%- endcomment -%}\n\n乙。",
        "甲。{# 秘密 #}乙。",
        "甲。{#秘密#}乙。",
        "甲。{{/* 秘密\n秘密 */}}乙。",
        "甲。{{- /* 秘密 */ -}}乙。",
        "甲。{{< comment >}}秘密{{< /comment >}}乙。",
        "甲。{{% comment %}}\n\n秘密\n\n{{% /comment %}}乙。",
        "甲。{/* 秘密 */}乙。",
        "甲。{::comment}秘密{:/comment}乙。",
        "甲。{>>秘密<<}乙。",
        "甲。{{!-- 秘密 --}}乙。",
        "甲。<！-- 秘密 -->乙。", "甲。＜!-- 秘密 --＞乙。", "甲。<!—— 秘密 ——>乙。", "甲。<!– 秘密 –>乙。", "甲。<!- 秘密 ->乙。",
        "甲。<!-- 秘密 --!>乙。", "甲。％％秘密％％乙。", "甲。%％秘密％%乙。", "甲。{{! 秘密 }}乙。", "甲。{{-- 秘密 --}}乙。", "甲。{--秘密--}乙。",
        "甲。{* 秘密 *}乙。", "甲。<%-- 秘密 --%>乙。", "甲。<comment>秘密</comment>乙。", "甲。[//]: # (秘密)\n乙。",
        "甲。\n\n[//]：# （秘密）\n\n乙。", "甲。<span hidden>秘密</span>乙。", "甲。<b style=\"color:red; display: none\">秘密</b>乙。",
        "甲。《!-- 秘密 --》乙。", "甲。《！—— 秘密 ——》乙。", "甲。<span class=\"note d-none\">秘密</span>乙。",
        "甲。<span style=\"visibility: hidden\">秘密</span>乙。", "甲。<span style=\"mso-hide:all\">秘密</span>乙。",
        "甲。<!-- 秘密 <!-- 秘密 --> 秘密 -->乙。", "甲。<!-- 秘密\n\n<!-- 秘密 -->\n\n秘密\n<!-- 秘密 -->\n-->乙。",
        "甲。{~~秘密~>乙。~~}", "甲。[hide]秘密[/hide]乙。", "甲。\n\n[login show=\"1\"]\n\n秘密\n\n[/login]\n\n乙。",
        "甲。[Secret=3]秘密[/Secret]乙。",
        "甲。{% hide %}秘密{% endhide %}乙。", "甲。\n\n{{< private >}}\n\n秘密\n\n{{< /private >}}\n\n乙。",
        "甲。\n\n::: comment\n\n秘密\n\n:::\n\n乙。", "甲。\n\n:::{.hidden}\n秘密\n:::\n\n乙。",
        "甲。<span style=\"opacity: 0\">秘密</span>乙。", "甲。<span style=\"font-size:0px\">秘密</span>乙。",
        "甲。<span style=\"color: transparent\">秘密</span>乙。",
        "甲。<span style=\"display:none\">秘密</span>乙。", "[//]: # (秘密)\n\n甲。乙。"})
    void commentsAreRemoved(String text) {
        var body = bodies.render(text);
        assertThat(body.text() + body.excerpt() + body.html().value()).doesNotContain("秘密", "%", "--", "comment", "#");
        assertThat(body.text().replace("\n", "")).isEqualTo("甲。乙。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"点[login]按钮。", "[hide](https://example.org)", "[private][1]", "{~~甲~~}", "甲~~}乙",
        "[comment]: 甲", "`[hide]甲[/hide]`",
        "::: tip\n甲\n:::", "[member]甲"})
    void whatOnlyLooksLikeARestrictedPartIsShown(String text) {
        var body = bodies.render("丙\n\n" + text + "\n\n丁");
        assertThat(body.text()).startsWith("丙").endsWith("丁");
        assertThat(bodies.problems.all()).extracting(problem -> problem.cause().code())
                .doesNotContain("html.comment", "comment.unclosed", "comment.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- ", "%%", "{% comment %}", "{# ", "{{/* ", "{{< comment >}}", "{/* ", "{::comment}",
        "{>>"})
    void anUnclosedCommentHidesTheRestOfItsParagraphAndIsReported(String sign) {
        var body = bodies.render("甲。\n\n乙。" + sign + "秘密\n秘密\n\n丙。");
        assertThat(body.text()).isEqualTo("甲。\n乙。\n丙。");
        assertThat(bodies.problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.cause().code()).isEqualTo("comment.unclosed");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲。<!-- 秘密 -->乙。\n\n`A --> B`", "甲。<!-- 秘密 <!-- 秘密 -->乙。\n\n<!-- 秘密 -->`A --> B`",
        "<div id=\"js_content\" style=\"visibility: hidden\">\n\n甲。乙。\n\nA --> B\n\n</div>", "甲。乙。《！》\n\nA --> B"})
    void whatFollowsACommentOrOnlyLooksHiddenIsShown(String text) {
        assertThat(bodies.render(text).text()).contains("甲。", "乙。", "A --> B").doesNotContain("秘密");
    }

    @Test
    void everyUnclosedCommentIsReported() {
        bodies.render("甲。%%秘密\n\n%%\n秘密\n%%\n\n乙。<!-- 秘密\n\n丙。<!-- 秘密\n\n丁。");
        assertThat(bodies.problems.all()).filteredOn(problem -> problem.cause().code().equals("comment.unclosed"))
                .extracting(Problem::line).containsExactlyInAnyOrder(1, 7, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"格式用%%表示。\n\n正文。\n\n也用%%表示。", "%%甲\n\n正文。\n\n乙%%丙", "%%\n甲\n\n正文。\n\n乙 %%"})
    void textBetweenSignsInTwoParagraphsIsRemovedAndItsLinesAreReported(String text) {
        assertThat(bodies.render(text).text()).doesNotContain("正文");
        var last = text.split("\n", -1).length;
        assertThat(bodies.problems.all()).singleElement().asString().isEqualTo("news/story.md:1: the lines 1 to " + last
                + " were removed as a comment, from one “%%” to the next; write each sign on a line of its own if this is a"
                + " comment; otherwise write the signs between backticks");
    }

    @Test
    void aCommentWithItsSignsOnTheirOwnLinesNeedsNoLines() {
        bodies.render("%%\n甲\n\n乙\n%%\n\n正文%%丙%%。");
        assertThat(bodies.problems.all()).singleElement()
                .satisfies(problem -> assertThat(problem.cause().code()).isEqualTo("html.comment"));
    }

    @Test
    void anUnclosedCommentHidesOneItemOrRowOnly() {
        assertThat(bodies.render("- 甲 %%秘密\n- 乙\n\n| 丙 | 丁 |\n|-|-|\n| %%秘密 | 密 |\n| 戊 | 己 |").text().replace("\n", ""))
                .isEqualTo("甲乙丙丁戊己");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "增长100%%，又增长200%%。",
        "从50%%到60%%",
        "`%%不是%%`和`<!-- 不是 -->`和`{# 不是 #}`",
        "{#id}和{1}和{/path}和{% 5 %", "{*}和{--}", "a<!b", "满意度<！>", "[//]"})
    void whatIsNoCommentStays(String text) {
        assertThat(bodies.render(text).text()).isEqualTo(text.replace("`", ""));
        assertThat(bodies.problems.all()).isEmpty();
    }

    @Test
    void commentsInCodeStay() {
        assertThat(html("```\n%%x%%\n<!-- y -->\n{# z #}\n```")).contains("%%x%%\n&lt;!-- y --&gt;\n{# z #}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"用<kbd>%%</kbd>和<kbd><strong>%%</strong></kbd>。", "甲<code>%% x %%</code>乙",
        "<table><tr><td><kbd>%%</kbd><br><samp>kill %%</samp></td></tr></table>", "<tt>{# 甲 #}</tt>乙"})
    void signsInElementsOfCodeStay(String text) {
        assertThat(Jsoup.parse(html(text)).text().replace(" ", ""))
                .isEqualTo(Jsoup.parse(text).text().replace(" ", ""));
        assertThat(bodies.render("%%秘密 <kbd>a</kbd>%% 公开").text()).isEqualTo("公开");
    }

    @Test
    void codeInCommentsIsRemovedToo() {
        assertThat(bodies.render("%%\n```\n秘密 %% 秘密\n```\n%%\n\n甲").text()).isEqualTo("甲");
        assertThat(bodies.render("%%\n```\n秘密\n%%\n\n甲 %%秘密%%").text()).isEqualTo("甲");
        assertThat(bodies.render("%%秘密 `a%%b` 秘密%%\n\n甲").text()).isEqualTo("甲");
    }

    @Test
    void linesOfProblemsStayRightAfterAComment() {
        bodies.render("%%\n秘密\n\n秘密\n%%\n\n[x](javascript:a)");
        assertThat(bodies.problems.all()).extracting(Problem::line).containsExactly(1, 7);
    }

    @Test
    void randomCommentsNeverShowAndTakeNothingElse() {
        var random = new Random(21);
        for (var round = 0; round < 1_000; round++) {
            var text = "始" + random.ints(8, 0, PARTS.size()).mapToObj(PARTS::get).collect(Collectors.joining("，"))
                    + "终";
            var shown = Jsoup.parse(bodies.renderFromLine(1, text).html().value()).text();
            assertThat(shown).as(text).doesNotContain("秘密");
            assertThat(han(shown)).as(text).isEqualTo(han(text.replace("秘密", "")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%a ", "%%\n\n", "<!--", "{# ", "{/*", "{{/*", "{% comment %}", "`%%", "{>>", "100%% ",
        "{#", "<!-- \n\n", "<！", "<!-", "％％a ", "{--", "{* ", "{{!", "[//]:"})
    void manySignsTakeNoLongerThanTheirNumber(String sign) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> html(sign.repeat(200_000 / sign.length())));
    }

    private static String han(String text) {
        return text.replaceAll("[^\\p{IsHan}]", "");
    }

}
