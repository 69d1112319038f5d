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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.ConcurrentClass;
import kanbao.report.Problem;

/** Names of elements in prose are text, and no input makes the rest of a story disappear. */
@ConcurrentClass
class ElementNamesTest {

    private static final List<String> UNCLOSED = List.of("<title>", "<script>", "<style>", "<iframe>", "<select>",
            "<option>", "<textarea>", "<template>", "<svg>", "<math>", "<noscript>", "<xmp>", "<plaintext>", "<video>",
            "<table>", "<div>", "<b>", "<Object>", "<frameset>", "<pre>", "<input>", "<div title=\"", "<a href='",
            "<?php",
            "<!DOCTYPE html>，", "<![CDATA[", "<", ">", "</", "<!", "甲", "乙文", "，", "a", " ", "\n", "\n\n", "> ",
            "1 < 2");
    private static final List<String> PAIRS = List.of("<div>", "</div>", "<b>", "</b>", "<table>", "<tr>", "<td>",
            "</td>",
            "</tr>", "</table>", "<ul>", "<li>", "</ul>", "<p>", "</p>", "<span>", "</span>", "<pre>", "</pre>",
            "<Foo>",
            "</Foo>", "<section>", "</section>", "<br>", "<ruby>", "<i>", "</i>", "甲", "乙", "丙丁", "\n", "\n\n", "- ",
            "> ", "`");

    private final SampleBodies bodies = new SampleBodies();

    @ParameterizedTest
    @ValueSource(strings = {
        "网页的<title>标签决定标题。",
        "页面里的<style>元素。",
        "浏览器执行<script>里的代码。",
        "<script>里的代码由浏览器执行。",
        "用<script></script>写程序，用<style>样式</style>写样式。",
        "网页用<iframe>嵌入内容，<iframe></iframe>要成对。",
        "下拉框<select>控件、<option>选项、<button>按钮、<label>标签、<input>输入框。",
        "<select>控件里有<option>选项。",
        "新增<video>和<audio>标签支持。",
        "用<img>放图片，<img/>也行。",
        "<section>和<article>的区别；<div>没有含义。",
        "List<Object>和Map<String, List<Integer>>，vector<int>。",
        "<Button>确定</Button>是组件，<my-app></my-app>和<Foo/>也是。",
        "<textarea>、<template>、<svg>、<math>、<noscript>、<xmp>、<plaintext>、<canvas>。",
        "<!DOCTYPE html>声明在第一行。",
        "<![CDATA[ 一段 ]]>和<?php echo 1; ?>。",
        "<b>没有结尾，</i>没有开头。",
        "<table>没有结尾。",
        "<pre>没有结尾。",
        "<div title=\"没有结尾"})
    void namesOfElementsAreText(String text) {
        var html = html(text + "\n\n第二段仍应可见。\n\n第三段。");
        assertThat(Jsoup.parse(html).select("p").eachText()).containsExactly(text, "第二段仍应可见。", "第三段。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "甲<b>乙</b>丙 | <p>甲<b>乙</b>丙</p>",
        "甲<br>乙</br>丙<wbr>丁 | <p>甲<br>乙<br>丙<wbr>丁</p>",
        "<ruby>汉<rt>hàn</ruby> | <p><ruby>汉<rt>hàn</rt></ruby></p>",
        "<ul><li>甲<li>乙</ul> | <ul><li>甲</li><li>乙</li></ul>",
        "<a name=\"x\">甲 | <p><a id=\"s-x\"></a>甲</p>",
        "甲<span/>乙 | <p>甲<span></span>乙</p>"})
    void elementsOfTextAreHtml(String text, String html) {
        assertThat(html(text)).isEqualTo(html);
        assertThat(bodies.problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\n\n</div>\n\n乙", "<p align=\"center\">\n  甲\n\n乙", "<div class=\"x\">\n\n甲\n\n乙",
        "甲\n</section></div>\n\n乙", "<div>\n\n甲\n\n</div>\n</div>\n\n乙", "| 甲 |\n|-|\n\n</center>\n\n乙"})
    void aTagWithoutCounterpartInALineOfItsOwnIsRemovedAndReported(String text) {
        assertThat(Jsoup.parse(bodies.render(text).html().value()).text()).isEqualTo("甲 乙");
        assertThat(bodies.problems.all()).isNotEmpty().extracting(problem -> problem.cause().code())
                .containsOnly("html.unpaired-tag");
    }

    @Test
    void activeElementsWithContentAreRemovedAndReported() {
        bodies.render("好<script>alert(1)</script>坏\n\n<style>\n.a { color: red }\n\n.b {}\n</style>\n\n尾");
        assertThat(html("好<script>alert(1)</script>坏")).isEqualTo("<p>好坏</p>");
        assertThat(html("<svg width=\"1\"><path d=\"x\"/></svg>后")).isEqualTo("<p>后</p>");
        assertThat(html("<style>\n.a {}\n\n.b {}\n</style>\n\n尾")).isEqualTo("<p>尾</p>");
        assertThat(bodies.problems.all()).extracting(problem -> problem.cause().code()).containsExactly("html.element",
                "html.element");
    }

    @Test
    void framesWithAnAddressBecomeLinksEvenWithoutTheirEnd() {
        assertThat(html("<video src=\"https://e.org/a.mp4\">后")).startsWith("<p><a href=\"https://e.org/a.mp4\"");
        assertThat(html("<iframe src=\"https://e.org/x\">\n\n</iframe>\n\n后")).endsWith("\n<p>后</p>")
                .doesNotContain("&lt;");
        assertThat(html("甲<video><source src=\"https://e.org/b.mp4\"></video>"))
                .contains("href=\"https://e.org/b.mp4\"");
    }

    @Test
    void elementsMayContainMarkdown() {
        assertThat(html("<div>\n\n**粗**\n\n</div>\n\n尾")).isEqualTo(
                "<div>\n<p><strong>粗</strong></p>\n</div>\n<p>尾</p>");
        assertThat(html("<title>标签**决定**标题")).isEqualTo("<p>&lt;title&gt;标签<strong>决定</strong>标题</p>");
    }

    @Test
    void aTableThatIsCutOffTakesNothingAfterIt() {
        assertThat(html("<table><tr><td>甲<td>乙\n\n后")).endsWith("</table></div>\n<p>后</p>");
    }

    @Test
    void anElementEndsWithinItsListItem() {
        assertThat(Jsoup.parse(html("- <div>甲\n- 乙</div>\n\n> <script>丙\n\n末")).text())
                .isEqualTo("<div>甲 乙</div> <script>丙 末");
    }

    @Test
    void eachElementThatIsShownAsTextIsReportedOnceWithItsLine() {
        bodies.render("甲\n用<title>和<title>\n\n<div>乙\n\n<title>");
        assertThat(bodies.problems.all()).extracting(Problem::toString)
                .allMatch(text -> text.contains("is shown as text"));
        assertThat(bodies.problems.all()).extracting(Problem::line).containsExactly(2, 4);
    }

    @Test
    void pastedArticlesKeepWordsAndAddressesOfPictures() {
        var html = html("""
                <section style="color:red"><p><span>微信第一段</span></p><section data-tool="135编辑器">\
                <img data-src="https://mmbiz.qpic.cn/a/640?wx_fmt=jpeg" class="rich_pages"></section><p>第二段 <strong>重点\
                </strong></p></section>
                <mpvoice name="音频"></mpvoice>
                <iframe class="video_iframe" data-src="https://v.qq.com/x?vid=a"></iframe>
                <qqmusic></qqmusic>
                """);
        assertThat(Jsoup.parse(html).text()).contains("微信第一段", "第二段 重点").doesNotContain("<");
        assertThat(html).contains("href=\"https://mmbiz.qpic.cn/a/640?wx_fmt=jpeg\"",
                "href=\"https://v.qq.com/x?vid=a\"");
    }

    @Test
    void randomUnclosedTagsLoseNoSign() {
        var random = new Random(19);
        for (var round = 0; round < 3_000; round++) {
            var text = random(random, UNCLOSED);
            assertThat(visible(Jsoup.parse(bodies.renderFromLine(1, text).html().value()).wholeText())).as(text)
                    .isEqualTo(visible(text));
        }
    }

    @Test
    void randomPairsOfTagsLoseNoWord() {
        var random = new Random(20);
        for (var round = 0; round < 3_000; round++) {
            var text = random(random, PAIRS);
            assertThat(han(Jsoup.parse(bodies.renderFromLine(1, text).html().value()).wholeText())).as(text)
                    .isEqualTo(han(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "<div>", "<a ", "</b>", "<a b='", "<!--", "<svg>", "<!", "<?", "</",
        "<div><title>", "<![CDATA[", "<iframe src=x>", "<"})
    void manyOpenTagsTakeNoLongerThanTheirNumber(String tag) {
        var tags = tag.repeat(200_000 / tag.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            html(tags);
            html("<div>\n" + tags + "</div>");
        });
    }

    private static String random(Random random, List<String> parts) {
        return "始" + random.ints(10, 0, parts.size()).mapToObj(parts::get).collect(Collectors.joining()) + "终";
    }

    private static String visible(String text) {
        return text.replaceAll("(?m)^[> ]+|\\s|>", "");
    }

    private static String han(String text) {
        return text.replaceAll("[^\\p{IsHan}]", "").chars().sorted().mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

}
