package kanbao.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import kanbao.messages.MessageBundle;
import kanbao.report.Problem;
import kanbao.report.ProblemCollector;

class TemplateTagConverterTest {

    private final ProblemCollector problems = new ProblemCollector("a.md");

    @ParameterizedTest
    @ValueSource(strings = {"{{a}}", "\\frac{{x}}{y}", "{{\\perp\\!\\!\\!\\perp}}", "`{{< figure >}}`", "{{ item }}",
        "```\n{% raw %}\n```", "    {% x %}", "{%", "{{", "{{< ", "{% x", "a{b}c"})
    void textThatIsNotATagIsUnchanged(String text) {
        assertThat(convert(text)).isEqualTo(text);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void hugoFiguresBecomePictures() {
        assertThat(convert("{{< figure src=\"a.png\" alt=\"图\" caption=\"注\" attr=\"本站\" >}}")).isEqualTo(
                "![图](<a.png> \"注 \\| 本站\")");
    }

    @Test
    void hexoPicturesBecomePictures() {
        assertThat(convert("{% asset_img left a.png 300 200 \"注 '图'\" %}")).isEqualTo("![图](<a.png> \"注\")");
        assertThat(convert("{% asset_img a.png ' %}")).isEqualTo("![](<a.png>)");
    }

    @Test
    void wordsInTagsOfThemesStay() {
        assertThat(
                convert("{% label primary@重点 %}，{% span red, 红 字 %}，{% u 下划 %}，{% btn /x, 更多 %}，{% button 更多, /x %}"))
                .isEqualTo("重点，红 字，下划，[更多](</x>)，[更多](</x>)");
    }

    @Test
    void codeTagsBecomeFencedCode() {
        assertThat(convert("{% highlight java %}\n{{ page.x }}\n{% endhighlight %}\n")).isEqualTo(
                "~~~~~~~~java\n{{ page.x }}\n~~~~~~~~\n");
        assertThat(convert("{% codeblock lang:js %}\nx\n{% endcodeblock %}")).isEqualTo("~~~~~~~~js\nx\n~~~~~~~~");
    }

    @Test
    void quoteTagsBecomeQuotations() {
        assertThat(convert("{% blockquote 某人 %}\n话\n{% endblockquote %}")).isEqualTo(">\n> 话\n>\n> —— 某人\n");
    }

    @Test
    void theContentOfRawTagsIsUnchanged() {
        assertThat(convert("{% raw %}{{ page.x }}{% endraw %}")).isEqualTo("{{ page.x }}");
    }

    @Test
    void theMoreTagBecomesTheMoreMark() {
        assertThat(convert("{% more %}")).isEqualTo("<!--more-->");
    }

    @Test
    void videosBecomeLinks() {
        assertThat(convert("{{< bilibili BV1x >}}")).isEqualTo("[哔哩哔哩视频](<https://www.bilibili.com/video/BV1x>)");
    }

    @Test
    void playersOfOwnFilesBecomePlayersOfThisSite() {
        assertThat(convert("{% dplayer \"url=bridge.mp4\" %}")).isEqualTo("![](<bridge.mp4>)");
        assertThat(convert("{% aplayer 晴天 周杰伦 sunny.mp3 %}")).isEqualTo("![晴天（周杰伦）](<sunny.mp3>)");
    }

    @Test
    void unknownTagsAreRemovedAndReported() {
        assertThat(convert("一\n{{% tabs %}}\n二{{ page.title }}{% include x.html %}")).isEqualTo("一\n\n二");
        assertThat(problems.all()).extracting(Problem::line).containsExactly(2, 3, 3);
    }

    private String convert(String text) {
        return TemplateTagConverter.convert(text, 1, new RemovalReporter(problems),
                MessageBundle.named("labels", Locale.CHINESE));
    }

}
