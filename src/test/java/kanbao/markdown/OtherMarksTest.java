package kanbao.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other editors and site builders mean by their marks. */
class OtherMarksTest {

    private final SampleBodies bodies = new SampleBodies();

    private String html(String markdown) {
        return bodies.render(markdown).html().value();
    }

    private Element body(String markdown) {
        return Jsoup.parseBodyFragment(html(markdown)).body();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"这是==重点==内容|这是<mark>重点</mark>内容", "==“引用”==后|<mark>“引用”</mark>后",
        "这是==**很**重要==的|这是<mark><strong>很</strong>重要</mark>的", "水 H~2~O|水 H<sub>2</sub>O", "x^2^|x<sup>2</sup>",
        "10^3^ 个|10<sup>3</sup> 个", "Ca^2+^|Ca<sup>2+</sup>", "。++新增++。|。<ins>新增</ins>。", "++new++|<ins>new</ins>",
        "a==b 且 c==d|a==b 且 c==d", "x == y == z|x == y == z", "=== 三 ===|=== 三 ===", "3~5 天，10~20~30|3~5 天，10~20~30",
        "^_^ 与 ^o^|^_^ 与 ^o^", "C++ 和 g++ 与 C++11|C++ 和 g++ 与 C++11", "++i 和 i++|++i 和 i++", "++i、i++|++i、i++",
        "2^10^3|2^10^3", "a^b 与 c^d|a^b 与 c^d", "`==a==`|<code>==a==</code>", "约~5~|约~5~", "~~删~~|<del>删</del>",
        "周^二~五|周^二~五"})
    void marksAreUsedOnlyWhereTheyAreCertain(String markdown, String html) {
        assertThat(html(markdown)).isEqualTo("<p>" + html + "</p>");
    }

    @Test
    void aCalloutIsANoteWithItsKind() {
        assertThat(html("> [!note] 提示\n> 周五截止。\n\n> [!WARNING]\n> 小心。")).isEqualTo("""
                <aside class="note" role="note" data-kind="note"><p class="note-title"><strong>说明：提示</strong></p>
                <p>周五截止。</p>
                </aside>
                <aside class="note" role="note" data-kind="warning"><p class="note-title"><strong>警告</strong></p>
                <p>小心。</p>
                </aside>""");
    }

    @Test
    void aFoldedCalloutCanBeOpened() {
        assertThat(html("> [!tip]- 标题 **重**\n> - 一\n>\n> > [!bug]\n> > 二")).isEqualTo(
                "<aside class=\"note\" role=\"note\" data-kind=\"tip\"><details><summary><strong>提示：标题 <strong>重</strong></strong>"
                        + "</summary>\n\n<ul>\n<li>一</li>\n</ul>\n"
                        + "<aside class=\"note\" role=\"note\" data-kind=\"bug\"><p class=\"note-title\"><strong>缺陷</strong></p>\n"
                        + "<p>二</p>\n</aside>\n</details></aside>");
        assertThat(html("> [!faq]+ 问")).contains("<details open><summary><strong>问题：问</strong></summary>");
    }

    @Test
    void aCalloutOfAnUnknownKindHasItsWord() {
        assertThat(body("> [!花絮]\n> 内容").text()).isEqualTo("花絮 内容");
        assertThat(html("> 见 [!note] 里")).startsWith("<blockquote>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% note warning %}\n内容\n\n第二段\n{% endnote %}",
        "{% note warning flat %}内容\n\n第二段{% endnote %}",
        "{{< admonition warning >}}\n内容\n\n第二段\n{{< /admonition >}}",
        "{{% notice warning %}}\n内容\n\n第二段\n{{% /notice %}}",
        "{{< alert color=\"warning\" >}}\n内容\n\n第二段\n{{< /alert >}}", "{{< warning >}}\n内容\n\n第二段\n{{< /warning >}}",
        ":::warning\n内容\n\n第二段\n:::", "::: warning\n内容\n\n第二段\n:::", "> [!WARNING]\n> 内容\n>\n> 第二段",
        "!!! warning\n    内容\n\n    第二段", "!!! warning \"\"\n\n    内容\n\n    第二段",
        "!!!warning inline end\n    内容\n    \n    第二段"})
    void notesOfAllToolsAreEqual(String note) {
        var body = body("前文\n\n" + note + "\n\n后文");
        assertThat(body.select("aside.note[data-kind=warning]")).singleElement()
                .satisfies(aside -> assertThat(aside.select("p").eachText()).containsExactly("警告", "内容", "第二段"));
        assertThat(body.children().eachText()).last().isEqualTo("后文");
        assertThat(bodies.problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% note info \"小标题\" %}\n内容\n{% endnote %}",
        "{{< admonition info \"小标题\" >}}\n内容\n{{< /admonition >}}",
        "{{< admonition type=info title=\"小标题\" open=true >}}\n内容\n{{< /admonition >}}", ":::info 小标题\n内容\n:::",
        ":::info[小标题]\n内容\n:::", "> [!info] 小标题\n> 内容",
        "!!! info \"小标题\"\n    内容", "??? info \"小标题\"\n    内容", "???+ info \"小标题\"\n    内容"})
    void notesKeepTheirTitles(String note) {
        assertThat(body(note).text()).isEqualTo("信息：小标题 内容");
    }

    @ParameterizedTest
    @ValueSource(strings = {":::tip\n没有结尾", "```\n:::tip\n内容\n:::\n```", ":::\n内容\n:::", ":::unknown\n内容\n:::"})
    void otherFencesStayText(String text) {
        assertThat(body(text).text()).contains(":::");
        assertThat(html(text)).doesNotContain("<aside");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            :::tip⏎没有结尾                    | mark.note-without-end
            ::: unknown⏎内容⏎:::              | mark.unknown-note
            :::code-group⏎内容⏎:::            | mark.unknown-note
            !!! note⏎没有缩进                  | mark.note-without-text""")
    void whatIsNoNoteIsShownAndReported(String text, String code) {
        var body = bodies.render("前\n\n" + text.replace('⏎', '\n'));

        assertThat(body.text()).contains(text.substring(0, text.indexOf('⏎')));
        assertThat(bodies.problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.cause().code()).isEqualTo(code);
            assertThat(problem.line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"真的吗???\n\n    代码", "!!!\n\n    代码", "太好了!!! note \"x\"\n    文字",
        "```\n!!! note\n    文字\n```"})
    void exclamationsAreNoNotes(String text) {
        assertThat(html(text)).doesNotContain("<aside");
        assertThat(bodies.render(text).text()).contains(text.contains("???") ? "???" : "!!!");
    }

    @Test
    void notesOfMkDocsMayContainNotesListsAndCode() {
        var body = body("!!! note \"外\"\n    甲\n\n    ??? tip\n        乙\n\n    - 丙\n\n    ```\n    x\n    ```\n\n后文");
        assertThat(body.select("aside aside[data-kind=tip] details p").text()).isEqualTo("乙");
        assertThat(body.select("aside > ul > li").text()).isEqualTo("丙");
        assertThat(body.select("aside > pre").text()).isEqualTo("x");
        assertThat(body.select("> :last-child").outerHtml()).isEqualTo("<p>后文</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% note red, 内容 %}", "{% note fa-leaf green, 内容 %}", "{% note 内容 %}",
        "{% note warning, 内容 %}",
        "前{% note done, 内容 %}后"})
    void aNoteInOneTagKeepsItsText(String tag) {
        var body = body(tag + "\n\n后文");
        assertThat(body.select("aside.note p").eachText()).contains("内容");
        assertThat(body.text()).endsWith("后文");
        assertThat(bodies.problems.all()).isEmpty();
    }

    @Test
    void aNoteIsTheExcerptOnlyWithoutItsTitle() {
        assertThat(bodies.render("> [!note]\n> 内容。").excerpt()).isEqualTo("内容。");
        assertThat(bodies.render("> [!note]\n> 内容。\n\n正文。").excerpt()).isEqualTo("正文。");
        assertThat(bodies.render("> [!note]\n> 内容。").text()).isEqualTo("说明\n内容。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[TOC]", "[toc]", "[[toc]]", "[[_TOC_]]", "@[toc](目录)", "@[TOC]", "{:toc}", "* TOC\n{:toc}",
        "1. 目录\n{: toc}"})
    void aTableOfContentsIsRemoved(String mark) {
        assertThat(body("前文\n\n" + mark + "\n\n## 甲\n\n后文").text()).isEqualTo("前文 甲 后文");
        assertThat(bodies.problems.all()).isEmpty();
    }

    @Test
    void wordsBesideATableOfContentsStay() {
        assertThat(body("[TOC]\n正文").text()).isEqualTo("正文");
        assertThat(body("见 [TOC] 处").text()).isEqualTo("见 [TOC] 处");
        assertThat(body("TOC").text()).isEqualTo("TOC");
    }

    @Test
    void aHeadingGetsTheIdOfItsAttributes() {
        assertThat(html("前文\n\n## 背景 {#bg}\n\n见[背景](#bg)。\n\n## 结果 {: #res .x}"))
                .isEqualTo(
                        "<p>前文</p>\n<h2 id=\"s-bg\">背景</h2>\n<p>见<a href=\"#s-bg\">背景</a>。</p>\n<h2 id=\"s-res\">结果</h2>");
        assertThat(bodies.problems.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"## 结果 {.red}", "[链接](https://a.example){target=_blank}", "正文\n{: .class}", "**重点**{.red}后",
        "正文\n\n{: .note}\n后", "## 标题 {-}", "## 结果 {.red .big width=\"3 px\"}"})
    void otherAttributesAreRemovedAndReportedOnce(String markdown) {
        assertThat(body(markdown + "\n\n" + markdown).text()).doesNotContain("{").doesNotContain("}");
        assertThat(bodies.problems.all()).singleElement().asString().contains("attributes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"集合 {a, b}", "变量{x}", "`a`{", "{.} 与 {}", "函数 f{x=1 的值", "见 {#一}，后", "`{.red}`",
        "A{.red}B"})
    void otherBracesStay(String markdown) {
        assertThat(body(markdown).text()).isEqualTo(markdown.replace("`", ""));
    }

    @Test
    void aFootnoteMayHaveAFullWidthColon() {
        var body = body("正文[^1]。\n\n[^1]：全角冒号的脚注。\n\n```\n[^2]：码\n```");
        assertThat(body.select("section.footnotes li").text()).startsWith("全角冒号的脚注。");
        assertThat(body.select("pre").text()).isEqualTo("[^2]：码");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[报告](附件/年度 报告.htm)|附件/年度 报告.htm", "[报告](年度 报告.htm \"标题\")|年度 报告.htm",
        "[x](https://a.example/b c)|https://a.example/b c"})
    void aDestinationMayHaveSpaces(String markdown, String target) {
        var rendered = bodies.render(markdown);
        assertThat(rendered.html().value()).contains("<a ");
        if (!target.startsWith("https:")) {
            assertThat(rendered.stories()).singleElement().extracting(StoryReference::target).isEqualTo(target);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[注](这是 说明)", "[a](b，c d.pdf)", "[x](a b", "数组[i](a b)"})
    void wordsInBracketsStayText(String markdown) {
        assertThat(body(markdown).text()).isEqualTo(markdown);
    }

    @Test
    void aDefinitionWithoutAnAddressIsText() {
        var bodies = new SampleBodies();
        var body = bodies.render("[快讯]: 大雪封路\n\n[视频]: 某地今晨\n后文。\n\n- [组图]: 雪景\n\n[站]: https://e.org\n\n[站]");

        assertThat(body.text().lines()).containsExactly("[快讯]: 大雪封路", "[视频]: 某地今晨", "后文。", "[组图]: 雪景", "站");
        assertThat(bodies.problems.all()).extracting(problem -> problem.cause().code()).containsOnly("mark.no-address");
    }

    @Test
    void anEntryOfAListOfReferencesIsTextAlsoIfTheTextNamesIt() {
        assertThat(body("见[1]，又见[1]。\n\n[1]: 参考文献甲\n\n[1] 与[2]").text())
                .isEqualTo("见[1]，又见[1]。 [1]: 参考文献甲 [1] 与[2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#话题# 上了热搜", "#话题#", "#新闻 #时政", "甲\n\n#话题一##话题二#"})
    void topicsOfWeiboAndTagsAreNoHeadings(String markdown) {
        assertThat(body(markdown).text()).isEqualTo(markdown.replace("\n\n", " "));
    }

    @Test
    void aDefinitionThatIsACommentStaysHidden() {
        var text = "甲\n\n[//]: # (秘密)\n\n[comment]: 秘密\n\n[编辑备注]: 秘密\n\n[内部批注]: <秘密>\n\n[ ]: 秘密";
        assertThat(new SampleBodies().render(text.replace("[ ]: 秘密", "")).text()).isEqualTo("甲");
    }

    @Test
    void aFootnoteWithoutAReferenceIsReported() {
        var bodies = new SampleBodies();
        bodies.render("甲[^1]。\n\n[^1]: 注\n[^2]：没有引用\n[^a]: 也没有");

        assertThat(bodies.problems.all()).extracting(problem -> problem.cause().code()).containsOnly(
                "mark.unused-footnote").hasSize(2);
    }

}
