package kanbao.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

import kanbao.report.Problem;
import kanbao.report.ProblemCollector;

class TemplateTagConverterTest {

    private final ProblemCollector problems = new ProblemCollector("a.md");

    @ParameterizedTest
    @ValueSource(strings = {"{{a}}", "\\frac{{x}}{y}", "{{\\perp\\!\\!\\!\\perp}}", "`{{< figure >}}`", "{{ item }}",
        "```\n{% raw %}\n```", "    {% x %}", "{%", "{{", "{{< ", "{% x", "a{b}c"})
    void whatIsNoTagStays(String text) {
        assertThat(neutral(text)).isEqualTo(text);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void hugoFiguresArePictures() {
        assertThat(neutral("{{< figure src=\"a.png\" alt=\"图\" caption=\"注\" attr=\"本站\" >}}")).isEqualTo(
                "![图](<a.png> \"注 \\| 本站\")");
    }

    @Test
    void hexoPicturesArePictures() {
        assertThat(neutral("{% asset_img left a.png 300 200 \"注 '图'\" %}")).isEqualTo("![图](<a.png> \"注\")");
    }

    @Test
    void codeTagsAreFences() {
        assertThat(neutral("{% highlight java %}\n{{ page.x }}\n{% endhighlight %}\n")).isEqualTo(
                "~~~~~~~~java\n{{ page.x }}\n~~~~~~~~\n");
        assertThat(neutral("{% codeblock lang:js %}\nx\n{% endcodeblock %}")).isEqualTo("~~~~~~~~js\nx\n~~~~~~~~");
    }

    @Test
    void quoteTagsAreQuotations() {
        assertThat(neutral("{% blockquote 某人 %}\n话\n{% endblockquote %}")).isEqualTo(">\n> 话\n>\n> —— 某人\n");
    }

    @Test
    void rawTagsLeaveTheirContentAlone() {
        assertThat(neutral("{% raw %}{{ page.x }}{% endraw %}")).isEqualTo("{{ page.x }}");
    }

    @Test
    void moreIsTheCut() {
        assertThat(neutral("{% more %}")).isEqualTo("<!--more-->");
    }

    @Test
    void filmsAreLinks() {
        assertThat(neutral("{{< bilibili BV1x >}}")).isEqualTo("[哔哩哔哩视频](<https://www.bilibili.com/video/BV1x>)");
    }

    @Test
    void unknownTagsAreRemovedAndTold() {
        assertThat(neutral("一\n{{% tabs %}}\n二{{ page.title }}{% include x.html %}")).isEqualTo("一\n\n二");
        assertThat(problems.all()).extracting(Problem::line).containsExactly(2, 3, 3);
    }

    private String neutral(String text) {
        return TemplateTagConverter.neutralise(text, 1, new RemovalReporter(problems));
    }

}
