package kanbao.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In these texts “|” stands for a line break in the source, “¶” for a new paragraph and “/” for a line break on the page. */
class LineBreaksTest {

    private static String html(String markdown, LineBreakStyle style) {
        return render(markdown, style).html().value();
    }

    private static RenderedBody render(String markdown, LineBreakStyle style) {
        return new SampleBodies().render(new BodySource(markdown, 1, "标题", "ja", style));
    }

    private static String shown(String line, LineBreakStyle style) {
        return html(line.replace('|', '\n'), style).replaceAll("</p>\\s*<p>", "¶").replaceAll("<br>\\s*", "/")
                .replaceAll("</?p>", "").replace('\n', ' ');
    }

    @ParameterizedTest
    @CsvSource({"要点如下：|1、增加投入|2、减少排放|3、公开数据, 要点如下：/1、增加投入/2、减少排放/3、公开数据", "一、背景|二、过程|三、结果, 一、背景/二、过程/三、结果",
        "（1）甲|（2）乙|（3）丙, （1）甲/（2）乙/（3）丙", "(1)甲|(2)乙, (1)甲/(2)乙", "（一）甲|（二）乙, （一）甲/（二）乙", "① 甲|② 乙, ① 甲/② 乙",
        "• 甲|• 乙, • 甲/• 乙", "· 甲|· 乙, · 甲/· 乙", "1.甲|2.乙, 1.甲/2.乙", "-甲|-乙, -甲/-乙", "*甲|*乙, *甲/*乙",
        "第一条 总则|第二条 范围, 第一条 总则/第二条 范围",
        "1）甲|2）乙, 1）甲/2）乙", "１．甲|２．乙, １．甲/２．乙", "⑴甲|⑵乙, ⑴甲/⑵乙", "A、甲|B、乙, A、甲/B、乙", "●甲|●乙, ●甲/●乙", "✅ 甲|✅ 乙, ✅ 甲/✅ 乙",
        "👉甲|👉乙, 👉甲/👉乙", "一是快|二是好, 一是快/二是好", "08:30 开门|09:00 开会, 08:30 开门/09:00 开会", "【时间】周一|【地点】北京, 【时间】周一/【地点】北京",
        "甲、子|乙、丑, 甲、子/乙、丑", "**1、甲**|**2、乙**, <strong>1、甲</strong>/<strong>2、乙</strong>",
        "[1] 张三：《书》|[2] 李四：《文》, [1] 张三：《书》/[2] 李四：《文》",
        "1、甲，这是一座从东岸到西岸的桥，|说明在此。|2、乙，这是一条从南到北的路，|说明在此。, 1、甲，这是一座从东岸到西岸的桥，说明在此。/2、乙，这是一条从南到北的路，说明在此。"})
    void linesNumberedByHandStayLines(String source, String page) {
        assertThat(shown(source, LineBreakStyle.JOIN)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"记者：桥多长？|张三：两公里。, 记者：桥多长？/张三：两公里。", "问：桥多长？|答：两公里。, 问：桥多长？/答：两公里。",
        "**记者：**桥多长？|**张三：**两公里。, <strong>记者：</strong>桥多长？/<strong>张三：</strong>两公里。", "Q：桥多长？|A：两公里。, Q：桥多长？/A：两公里。",
        "时间：周一|地点：北京, 时间：周一/地点：北京", "新华社记者：桥多长？|汪文斌：从东岸到西岸的桥一共长两公里，|不算短。, 新华社记者：桥多长？/汪文斌：从东岸到西岸的桥一共长两公里，不算短。"})
    void dialogueStaysInLines(String source, String page) {
        assertThat(shown(source, LineBreakStyle.JOIN)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"床前明月光|疑是地上霜|举头望明月|低头思故乡, 床前明月光/疑是地上霜/举头望明月/低头思故乡",
        "床前明月光，|疑是地上霜。|举头望明月，|低头思故乡。, 床前明月光，/疑是地上霜。/举头望明月，/低头思故乡。",
        "大江东去，|浪淘尽，|千古风流人物。, 大江东去，/浪淘尽，/千古风流人物。", "他写道：|轻轻的我走了|正如我轻轻的来, 他写道：/轻轻的我走了/正如我轻轻的来",
        "白日依山尽|黄河入海流, 白日依山尽/黄河入海流", "话很短。|——某人, 话很短。/——某人"})
    void verseStaysInLines(String source, String page) {
        assertThat(shown(source, LineBreakStyle.JOIN)).isEqualTo(page);
    }

    @ParameterizedTest
    @EnumSource(LineBreakStyle.class)
    void anIndentedLineBeginsAParagraphWithoutTheIndent(LineBreakStyle style) {
        assertThat(shown("　　第一段。|　　第二段。|　　小标题|　　第三段。", style)).isEqualTo("第一段。¶第二段。¶小标题¶第三段。");
        assertThat(shown("&emsp;&emsp;第一段。|&emsp;&emsp;第二段。", style)).isEqualTo("第一段。¶第二段。");
        assertThat(shown("\u00a0\u00a0\u00a0\u00a0第一段。|\u2003\u2003第二段。", style)).isEqualTo("第一段。¶第二段。");
        assertThat(html("- 甲\n　　乙", style)).isEqualTo("<ul>\n<li>甲<br>\n乙</li>\n</ul>");
    }

    @ParameterizedTest
    @EnumSource(LineBreakStyle.class)
    void aLineOfSpacesSeparatesParagraphs(LineBreakStyle style) {
        assertThat(shown("甲，乙。|&nbsp;|丙，丁。|\u3000\u3000|戊。", style)).isEqualTo("甲，乙。¶丙，丁。¶戊。");
        assertThat(html("1. 甲\n &nbsp;\n1. 乙\n\n丙\n\u00a0 \u00a0", style)).doesNotContain("<br>");
    }

    @Test
    void theDialectDecidesAboutOtherLineBreaks() {
        var lines = "今天下了一整天的雨。|我们没有去看桥，也没有去看路，只是坐在家里。|明天再说。";
        assertThat(shown(lines, LineBreakStyle.JOIN)).isEqualTo(lines.replace("|", ""));
        assertThat(shown(lines, LineBreakStyle.KEEP)).isEqualTo(lines.replace("|", "/"));
        assertThat(shown("> 甲。|> 乙，丙。", LineBreakStyle.KEEP)).contains("甲。/乙，丙。");
        assertThat(shown("**甲，乙。|丙。**丁", LineBreakStyle.KEEP)).isEqualTo("<strong>甲，乙。/丙。</strong>丁");
        assertThat(html("甲，乙。<br>\n丙。", LineBreakStyle.KEEP)).isEqualTo("<p>甲，乙。<br>\n丙。</p>");
    }

    @Test
    void aParagraphThatAProgramWrappedIsJoinedInEveryDialect() {
        var chinese = "这座桥".repeat(12) + "|" + "这条路".repeat(12) + "|" + "这个人".repeat(12) + "|" + "完。";
        assertThat(shown(chinese, LineBreakStyle.KEEP)).isEqualTo(chinese.replace("|", ""));
        var english = "the bridge ".repeat(6).strip() + "|" + "the bridge ".repeat(6).strip() + "|end.";
        assertThat(shown(english, LineBreakStyle.KEEP)).isEqualTo(english.replace("|", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"根据宪法|第一条和其他各条，公民有权查看。", "这座桥从东岸的码头到西岸的车站全长一共是|1.5 公里，这条路全长|2.5 公里", "他说：|好，很好，非常好",
        "温度是|-5 度",
        "他和*甲*|*乙*，还有丙丁戊"})
    void proseIsNoList(String source) {
        assertThat(shown(source, LineBreakStyle.JOIN)).doesNotContain("/<", "/1", "/2", "/第", "/-", "/好");
    }

    @ParameterizedTest
    @CsvSource({"看|报, 看报", "**看**|**报**, <strong>看</strong><strong>报</strong>",
        "`看`|报, <code>看</code>报", "看|`报`, 看<code>报</code>",
        "[看](/a)|[报](/b), <a href=\"/a\">看</a><a href=\"/b\">报</a>",
        "看。|“报”, 看。“报”", "“看。”|“报”, “看。”“报”", "看…|“报”, 看…“报”", "コーヒー|のみ, コーヒーのみ", "한국|신문, 한국 신문", "看|paper, 看 paper",
        "the|paper, the paper", "看～|～报, 看～～报"})
    void joinedChineseCharactersGetNoSpace(String source, String page) {
        assertThat(shown(source, LineBreakStyle.JOIN)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"甲 ，乙 。, 甲，乙。", "ABC ，乙, ABC，乙", "`a` ，乙, <code>a</code>，乙", "（甲 ）乙, （甲）乙", "甲　，乙, 甲，乙", "甲 （乙）, 甲 （乙）",
        "**甲** ，乙, <strong>甲</strong>，乙"})
    void noSpaceStandsBeforeFullWidthPunctuation(String source, String page) {
        assertThat(shown(source, LineBreakStyle.JOIN)).isEqualTo(page);
    }

    @Test
    void aFootnoteMarkIsNoBorderBetweenJoinedCharacters() {
        assertThat(html("看[^1]\n报\n\n[^1]: 注", LineBreakStyle.JOIN)).contains("</sup>报");
    }

    @Test
    void codeKeepsItsSpaces() {
        assertThat(html("```\n　　甲 ，\n　　乙\n```", LineBreakStyle.KEEP)).contains(">　　甲 ，\n　　乙\n<");
        assertThat(html("文：\n\n    　　甲 ，\n    　　乙", LineBreakStyle.KEEP)).contains(">　　甲 ，\n　　乙\n<");
        assertThat(html("用 `　　甲 ，` 写", LineBreakStyle.JOIN)).contains("<code>　　甲 ，</code>");
        assertThat(html("<pre>　　甲 ，\n　　乙</pre>", LineBreakStyle.JOIN)).contains(">　　甲 ，\n　　乙</pre>");
    }

    @Test
    void theTypedIndentOfRawHtmlAndHeadingsIsRemoved() {
        assertThat(html("<p>　　甲</p>\n<p>&emsp;&emsp;乙<br>　　丙</p>", LineBreakStyle.JOIN))
                .isEqualTo("<p>甲</p>\n<p>乙<br>丙</p>");
        assertThat(html("## 　　甲", LineBreakStyle.JOIN)).contains(">甲</h2>");
    }

    @Test
    void listsIndentedByTwoAreNested() {
        assertThat(html("1. 甲\n  - 子一\n  - 子二\n2. 乙\n    段落\n\n3. 丙", LineBreakStyle.JOIN).replaceAll("\\s", ""))
                .isEqualTo("<ol><li><p>甲</p><ul><li>子一</li><li>子二</li></ul></li><li><p>乙段落</p></li>"
                        + "<li><p>丙</p></li></ol>");
        assertThat(html("1. 甲\n  1. 子一\n  2. 子二\n2. 乙", LineBreakStyle.JOIN).replaceAll("\\s", ""))
                .isEqualTo("<ol><li>甲<ol><li>子一</li><li>子二</li></ol></li><li>乙</li></ol>");
        assertThat(html("1. 甲\n  * 子\n1. 乙\n  * 丑\n1. 丙", LineBreakStyle.JOIN).replaceAll("\\s", ""))
                .isEqualTo("<ol><li>甲<ul><li>子</li></ul></li><li>乙<ul><li>丑</li></ul></li><li>丙</li></ol>");
        assertThat(html("10. 甲\n  + 子\n11. 乙", LineBreakStyle.JOIN).replaceAll("\\s", ""))
                .isEqualTo("<olstart=\"10\"><li>甲<ul><li>子</li></ul></li><li>乙</li></ol>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. 甲\n\n- 乙", "1. 甲\n- 乙", " 9. 甲\n 10. 乙", "1. 甲\n  2. 乙"})
    void listsThatAreNotIndentedByTwoStayBesideEachOther(String markdown) {
        assertThat(html(markdown, LineBreakStyle.JOIN)).doesNotContainPattern("<li>[^/]*<[uo]l");
    }

    @Test
    void theHeadlineRepeatedAsFirstHeadingIsShownOnce() {
        assertThat(html("# 标题\n\n正文。", LineBreakStyle.JOIN)).isEqualTo("<p>正文。</p>");
        assertThat(html("## **“标题”**\n\n正文。", LineBreakStyle.JOIN)).isEqualTo("<p>正文。</p>");
        assertThat(html("标题\n===\n\n正文。", LineBreakStyle.JOIN)).isEqualTo("<p>正文。</p>");
        assertThat(html("# 标题\n\n![封面](https://e.org/a.jpg)\n\n# 标题\n\n正文。", LineBreakStyle.JOIN))
                .doesNotContain("标题").contains("封面", "正文。");
        assertThat(html("正文。\n\n## 标题", LineBreakStyle.JOIN)).contains("标题");
        assertThat(html("# 标题二\n\n正文。", LineBreakStyle.JOIN)).contains("标题二");
    }

    @Test
    void theExcerptSeparatesListLinesOnly() {
        assertThat(render("一、背景\n二、过程", LineBreakStyle.JOIN).excerpt()).isEqualTo("一、背景 二、过程");
        assertThat(render("1、甲。\n2、乙。", LineBreakStyle.JOIN).excerpt()).isEqualTo("1、甲。 2、乙。");
        assertThat(render("今天，雨。\n明天，晴。", LineBreakStyle.KEEP).excerpt()).isEqualTo("今天，雨。明天，晴。");
        assertThat(render("今天，雨。\n明天，晴。", LineBreakStyle.KEEP).text()).isEqualTo("今天，雨。\n明天，晴。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\n", "　　甲\n", "　", " ，", "1、\n", "a\n", "](", "1. 甲\n  - 乙\n", "> ", "\n  1. 甲", "[["})
    void anyTextIsRenderedFast(String part) {
        var text = "甲" + part.repeat(20_000 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> LineBreakEvidence.of(text.repeat(50)));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> render(text, LineBreakStyle.KEEP));
    }

}
