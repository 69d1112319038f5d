package kanbao.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kanbao.report.ProblemCollector;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "标题**粗**<b>体</b>`码` | 标题粗体码",
        "导语**粗** <b>体</b> [链接](https://example.org) &amp; 后 | 导语粗 体 链接 & 后",
        "甲 &amp; 乙 &#8211; 丙&nbsp;丁 | 甲 & 乙 – 丙 丁",
        "&lt;b&gt; 与 AT&T、R&D | <b> 与 AT&T、R&D",
        "网页的<title>标签和List<Object> | 网页的<title>标签和List<Object>",
        "公开%%秘密%%<!-- 秘密 -->{# 秘密 #}后 | 公开后",
        "公开%%秘密 | 公开",
        "*斜*、_斜_、~~删~~、![图](a.png) | 斜、斜、删、图",
        "张**，男；138****5678 | 张**，男；138****5678",
        "[快讯]: 今日 | [快讯]: 今日",
        "[视频](组图)某地 | [视频](组图)某地",
        "[视频] 某地 | [视频] 某地",
        "Python 的 __init__ 与 snake_case_name | Python 的 __init__ 与 snake_case_name",
        "1. 第一；# 不是标题 | 1. 第一；# 不是标题",
        "- 减一 | - 减一",
        "# C 语言 | # C 语言",
        "> 大于 | > 大于",
        "方程 $E=mc^2$ 与 $500 和 $600 | 方程 E=mc² 与 $500 和 $600",
        "C:\\Users\\a 与 3\\*4 | C:\\Users\\a 与 3*4",
        "上<br>下 | 上 下",
        "增长100%% | 增长100%%"})
    void markdownInAHeadlineIsNoText(String markdown, String text) {
        assertThat(PlainText.of(markdown, 2, new ProblemCollector("a.md"))).isEqualTo(text);
    }

}
