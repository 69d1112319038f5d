package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.ConcurrentClass;
import kanbao.article.Author;
import kanbao.article.Topic;
import kanbao.frontmatter.FrontMatter;
import kanbao.report.InvalidStoryException;

/** Front matter as people type it. */
@ConcurrentClass
class TypedFrontMatterTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void emptyFolder() {
        folder = new WrittenFolder(temporary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b---", "\ufeff\ufeff---", "\u00a0---", "\u3000---", "---\u200b", "—--", "--", "——",
        "–––",
        "—",
        "－－－", "−−−", "___", "***", " ---", "- - -", "<!-- 模板 -->\n---", "草稿\n---", "```yaml\n---", "```yaml", "＋＋＋",
        "；；；", "一一一", "ーーー", "---json", "\u200b\n---", "--－", "\u2060\u200d---"})
    void anOpeningWithOtherSignsIsAnError(String opening) {
        var lines = opening + "\ntitle: 未定稿\ndate: 2025-03-01\n---\n\n机密正文十五。";
        folder.with("a.md", lines.split("\n"));

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.problems()).singleElement().asString().startsWith("ERROR a.md:1: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--- title: 未定稿\ndraft: true\n---\n机密", "---title: 未定稿\n---\n机密",
        "title: 未定稿\ndraft: true\n\n机密", "{“title”: “未定稿”}\n机密", "｛\n\"title\": \"未定稿\"\n}\n机密",
        "---\ntitle: 未定稿\ndraft: true\n—--\n\n机密\n\n---\n", "---\ntitle: 未定稿\n————\n机密",
        "标题：未定稿\n草稿：是\n\n机密",
        "---yaml\ntitle: 未定稿\n---\n机密", "!---\ntitle: 未定稿\n---\n机密", "---\n---\ntitle: 未定稿\n---\n机密",
        "--- # x\ntitle: 未定稿\n---\n机密", "\\---\ntitle: 未定稿\n---\n机密",
        "---\ntitle: 未定稿\n---\n\n---\ndraft: true\n---\n机密", "---\ntitle: 未定稿\n---\n---\ntags: a\npassword: x\n---\n机密",
        "+++\ntitle = '未定稿'\n+++\n---\ndraft: true\n---\n机密", "# 未定稿\ndraft: true\ndate: 2025-01-02\n\n机密",
        "# 未定稿\n\n状态：草稿\n作者：张三\n\n机密", "= 未定稿\n:draft: true\n\n机密", ":title: 未定稿\n:status: draft\n\n机密",
        "#+TITLE: 未定稿\n#+DRAFT: true\n\n机密", "---json\n{\"title\": \"未定稿\", \"draft\": true}\n---\n机密",
        "```json\n{\"title\": \"未定稿\", \"draft\": true}\n```\n机密",
        "---\ntitle: 未定稿\ndescription: 甲\n  draft: true\n---\n机密"})
    void brokenFrontMatterIsNeverText(String text) {
        folder.with("2025-01-02-a.md", text.split("\n"));

        assertThat(folder.read().articles()).isEmpty();
        assertThat(folder.problems()).singleElement().asString().startsWith("ERROR 2025-01-02-a.md:");
    }

    @Test
    void theErrorNamesTheSignAndShowsTheLine() {
        folder.with("a.md", "—--", "title: a", "---").with("b.md", "\u200b---", "title: a", "---");

        assertThat(folder.problems()).containsExactly(
                "ERROR a.md:1: the front matter begins with “—--”, which has the wrong sign em dash (U+2014); write this line as: ---",
                "ERROR b.md:1: the front matter begins with “---”, which has the wrong sign zero width space (U+200B); write this line as: ---");
    }

    @ParameterizedTest
    @ValueSource(strings = {"——\n正文：一句话", "标题\n---\n正文\n\n---\n", "---\n\n正文\n\n---\n", "* * *\n\n来源：新华社\n",
        "一句\n\n---\n\n作者：张三", "——鲁迅\n作者：张三", "来源：新华社\n\n正文", "# 通知\n\n时间：3月4日\n地点：市政厅\n作者：张三\n\n正文",
        "# 标题\n作者：张三\n来源：新华社\n\n正文"})
    void proseIsNotFrontMatter(String text) {
        assertThat(FrontMatter.parse(text).body()).isEqualTo(text);
    }

    @Test
    void chineseKeysAreKnown() {
        folder.with("a.md", "---", "标题: 中文的键", "日期: 2025-03-01", "更新时间: 2025-03-02", "栏目: 科技", "作者: 张三、李四", "标签: 桥，路",
                "摘要: 一句话", "来源: 新华社", "语言: zh", "权重: 3", "---", "正文");

        var story = folder.story();
        assertThat(folder.problems()).isEmpty();
        assertThat(story.title()).isEqualTo("中文的键");
        assertThat(story.published()).hasToString("2025-02-28T16:00:00Z");
        assertThat(story.section().slug()).hasToString("tech");
        assertThat(story.byline().authors()).extracting(Author::name).containsExactly("张三", "李四");
        assertThat(story.classification().topics()).extracting(Topic::name).containsExactly("桥", "路");
        assertThat(story.headline().standfirst()).isEqualTo("一句话");
        assertThat(story.placement().weight()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            title：中文冒号              | 中文冒号
            标题：中文冒号                | 中文冒号
            title:没有空格              | 没有空格
            title:　全角空格             | 全角空格
            title: “中文引号里的标题”       | 中文引号里的标题
            title: “双减”与“减负”         | “双减”与“减负”
            title: 《城墙》            | 《城墙》
            title: 城市周报 #12 桥通车     | 城市周报 #12 桥通车
            title: #春晚# 收视率公布        | #春晚# 收视率公布
            title: !important          | !important
            title: @所有人              | @所有人
            title: [通知] 放假          | [通知] 放假
            title: *重要*              | 重要
            title: &符号               | &符号
            title: %5 的人             | %5 的人
            title: `代码`              | 代码
            title: {a: b}              | {a: b}
            title: {{ x }}             | {{ x }}
            title: [独家]               | [独家]
            title: [a, b]              | [a, b]
            title: a: b: c             | a: b: c
            title: 他说: 好             | 他说: 好
            title: "看报" 上线          | "看报" 上线
            title: 'a' 与 'b'          | 'a' 与 'b'
            title: "a: b"              | a: b
            title: - 短横              | - 短横
            title: 零\u200b宽          | 零宽
            \u200btitle: 零宽键         | 零宽键
            title\u00a0:\u00a0不换行空格 | 不换行空格
            "title": 引号里的键           | 引号里的键
            TITLE: 大写                | 大写
            title: 问号? 感叹! 百分%      | 问号? 感叹! 百分%
            title: it's               | it's""")
    void aTitleIsTakenWhole(String key, String title) {
        folder.with("a.md", "---", key, "date: 2025-03-01", "---", "正文");

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.story().title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            description: 第一行⏎  第二行 #2 路⏎  第三行       | 第一行第二行 #2 路第三行
            description:⏎  第一行 #1⏎  第二行               | 第一行 #1 第二行
            description: one⏎  two #2                     | one two #2
            description: 一⏎  #话题# 二                     | 一 #话题# 二
            description: 一：⏎  注: 二                      | 一：注: 二
            description: "一⏎  二 #三"                      | 一 二 #三
            description: ¦⏎  一 #二⏎  三 # 四               | 一 #二 三 # 四
            description: >⏎  一 # 二                       | 一 # 二
            description: 一⏎⏎  二 #三                      | 一二 #三
            摘要：一⏎　　二                                 | 一二""")
    void textOverSeveralLinesIsTakenWhole(String keys, String standfirst) {
        folder.withKeys("a.md", keys.replace("⏎", "\n").replace('¦', '|'), "lang: zh");

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.story().headline().standfirst()).isEqualTo(standfirst);
        assertThat(folder.story().headline().language()).isEqualTo("zh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"description: 一\n  二 # 三\n  四", "description:\n  一\n  # 三\n  四", "tags: [一, # 三\n  四]"})
    void aCommentInALaterLineIsReported(String keys) {
        folder.withKeys("a.md", keys);

        assertThat(folder.problems()).singleElement().asString().contains("“# 三” is a comment");
        assertThat(folder.story().headline().standfirst() + folder.story().classification().topics()).contains("四");
    }

    @Test
    void authorsInOneItemAreSeveral() {
        folder.withKeys("a.md", "authors:", "  - 张三、李四", "  - 王五");

        assertThat(folder.story().byline().authors()).extracting(Author::name).containsExactly("张三", "李四", "王五");
    }

    @Test
    void aCommentInATitleIsReported() {
        folder.with("a.md", "---", "title: 桥 # 待改", "date: 2025-03-01 # 待定", "---", "正文");

        assertThat(folder.story().title()).isEqualTo("桥");
        assertThat(folder.problems()).singleElement().asString().startsWith("WARNING a.md:2: “# 待改” is a comment");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            topics: [人工智能，芯片，机器人]     | 人工智能,芯片,机器人
            topics: 【人工智能，芯片】          | 人工智能,芯片
            topics: ［人工智能，芯片］          | 人工智能,芯片
            topics: [人工智能、芯片]           | 人工智能,芯片
            tags: [#科技, 桥]              | 科技,桥
            tags: #科技 #桥                | 科技,桥
            tags: #科技，桥                | 科技,桥
            tags: [“人工智能”, “芯片”]        | 人工智能,芯片
            tags: [[科技, 桥]]             | 科技,桥
            tags: "科技", "桥"             | 科技,桥
            tags: [C#, C++, .NET, C]      | C#,C++,.NET,C
            标签：[桥，路]                   | 桥,路
            tags:⏎    -java⏎    -spring  | java,spring
            tags:⏎- #科技⏎- 桥           | 科技,桥
            tags:⏎  - "#科技"⏎  - C⏎  - C++⏎  - C#⏎  - .NET⏎  - NET | 科技,C,C++,C#,.NET,NET
            tags:⏎  • 桥⏎  • 路          | 桥,路
            tags:⏎－ 桥⏎－ 路             | 桥,路
            tags:⏎⇥- 桥⏎⇥- 路         | 桥,路
            tags:⏎　- 桥⏎　- 路           | 桥,路
            tags:⏎- “桥”⏎- 国际: 中东      | 桥,国际: 中东
            tags: [“甲，乙”, 丙]            | 甲，乙;丙
            tags: 【甲】、【乙】              | 【甲】;【乙】
            tags: [a: b, c]               | a: b,c
            tags:⏎  - 桥，路⏎  - 河、湖⏎  - 海 | 桥,路,河,湖,海
            tags:⏎- “桥，路”⏎- "河，湖"⏎- a, b | 桥，路;河，湖;a, b
            tags:⏎  桥，路，⏎  河          | 桥,路,河
            tags: 桥，路，⏎  河、湖         | 桥,路,河,湖
            tags: [桥，路，⏎  河]           | 桥,路,河
            tags: [⏎  桥，⏎  #路⏎]        | 桥,路
            tags: [⏎  'a, b',⏎  "c #d"⏎] | a, b;c #d
            tags:⏎  - C #1，路⏎  - x      | C #1,路,x""")
    void topicsAreReadAsTyped(String keys, String topics) {
        folder.withKeys("a.md", keys.replace("⏎", "\n").replace("⇥", "\t"));

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.story().classification().topics()).extracting(Topic::name)
                .containsExactly(topics.split(topics.contains(";") ? ";" : ","));
    }

    @Test
    void anExportOfHaloIsRead() {
        folder.with("a.md", "---", "title: 光环导出", "date: 2025-03-01 09:00:00.123", "url: bridge-opens-halo",
                "tags:  桥梁 | 交通", "categories:  本市 | 建设", "---", "正文");

        assertThat(folder.story().slug()).hasToString("bridge-opens-halo");
        assertThat(folder.story().section().name()).isEqualTo("本市");
        assertThat(folder.story().classification().topics()).extracting(Topic::name).containsExactly("建设", "桥梁", "交通");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void misspelledKeysAreWarnings() {
        folder.withKeys("a.md", "secton: 科技", "authour: 张三", "tilte: x", "auther: 某人", "descripton: 一句");

        assertThat(folder.problems()).containsExactly(
                "WARNING a.md:4: unknown key “secton”; did you mean “section”?",
                "WARNING a.md:5: unknown key “authour”; did you mean “author”?",
                "WARNING a.md:6: unknown key “tilte”; did you mean “title”?",
                "WARNING a.md:7: unknown key “auther”; did you mean “author”?",
                "WARNING a.md:8: unknown key “descripton”; did you mean “description”?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout: post", "comments: false", "toc: true", "mathjax: true", "katex: true",
        "math: true",
        "copyright: x", "reward: true", "cover_index: a.jpg", "swiper_index: 1", "sidebar: x", "aside: false",
        "highlight_shrink: true", "series_order: 1", "showToc: true", "TocOpen: true", "hidemeta: true",
        "disableShare: true", "mermaid: true", "forum_id: 3", "sitemap: false", "translationKey: x"})
    void keysOfThemesAreSilent(String key) {
        assertThat(folder.withKeys("a.md", key).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            +++⏎title ＝ "a"⏎+++                    | 2 | ＝ (U+FF1D) | title = "a"
            +++⏎title = “a”⏎+++                     | 2 | “ (U+201C) | title = "a"
            {⏎"title"： "a"⏎}                       | 2 | ： (U+FF1A) | "title": "a"
            {⏎"title": "a"，⏎"date": "2025-01-02"}  | 2 | ， (U+FF0C) | "title": "a",
            ---⏎title: a⏎x: [1】⏎---               | 3 | 】 (U+3011) | x: [1]""")
    void anUnreadableSignIsNamedWithTheCorrectedLine(String text, int line, String sign, String corrected) {
        folder.with("a.md", text.split("⏎"));

        assertThat(folder.problems()).singleElement().asString()
                .startsWith("ERROR a.md:" + line + ": the front matter cannot be read because of the sign " + sign)
                .endsWith("write: " + corrected);
    }

    @Test
    void aSourceMayBeALink() {
        folder.withKeys("a.md", "source: [新华社](https://example.com/a)");

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.story().provenance().sources()).singleElement()
                .hasToString("SourceCredit[name=新华社, link=https://example.com/a]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canonical", "canonicalURL", "canonical_url", "original", "link", "external_link",
        "externalUrl", "url", "source_url", "原文链接"})
    void anAddressOnAnotherHostIsASource(String key) {
        folder.withKeys("a.md", key + ": https://elsewhere.example/a?b=1");

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.story().slug()).hasToString("a");
        assertThat(folder.story().provenance().sources()).singleElement()
                .hasToString("SourceCredit[name=elsewhere.example, link=https://elsewhere.example/a?b=1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canonical: http://localhost:8080/articles/a", "link: /about", "original: true",
        "original: 原创", "original: no", "link:", "original: 1"})
    void anAddressOfThisSiteOrAFlagIsNoSource(String key) {
        folder.withKeys("a.md", key);

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.story().provenance().sources()).isEmpty();
    }

    @Test
    void severalAddressesAreOneSource() {
        folder.withKeys("a.md", "source: 新华社", "link: https://example.com/a", "canonical: https://example.com/a");

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.story().provenance().sources()).singleElement()
                .hasToString("SourceCredit[name=新华社, link=https://example.com/a]");
    }

    @Test
    void aWordThatIsNoAddressIsReported() {
        assertThat(folder.withKeys("a.md", "original: 新华社").problems()).containsExactly(
                "WARNING a.md:4: “original” is “新华社”; write an http or https address");
    }

    @Test
    void anObjectWithoutQuotesIsRead() {
        folder.with("a.md", "{", "  title: \"桥\",", "  date: \"2025-01-02\"", "}", "正文");

        assertThat(folder.story().title()).isEqualTo("桥");
    }

    @Test
    void tomlMayHaveChineseKeys() {
        folder.with("a.md", "+++", "标题 = \"桥\"", "日期 = 2025-03-01", "标签 = [\"一\"]", "+++", "正文");

        assertThat(folder.story().title()).isEqualTo("桥");
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "#", ":", "：", "[", "'", "\"", "“", "，", " ", "\u3000", "\u200b", "<", ">", "=",
        "|", "a",
        "a:", "{", "- ", "a，"})
    void aLongLineIsReadAtOnce(String sign) {
        var line = sign.repeat(400_000 / sign.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (var text : new String[]{line, "---\ntitle: " + line + "\n---\n", "---\ntags: [" + line + "]\n---\n",
                "---\n" + line + "\n---\n", "---\nretracted: {date: " + line + "}\n---\n"}) {
                try {
                    FrontMatter.parse(text);
                    MergeConflictFinder.requireNone(text + "=======");
                } catch (InvalidStoryException e) {
                    assertThat(e.line()).isPositive();
                }
            }
        });
    }

}
