package kanbao.markdown;

import static kanbao.markdown.SampleBodies.html;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePassTest {

    @ParameterizedTest
    @ValueSource(strings = {"```r\nx <- 'a' # b\n```", "```{r name, echo=FALSE}\nx <- 'a' # b\n```",
        "~~~ R\nx <- 'a' # b\n~~~",
        "``` {.r .numberLines}\nx <- 'a' # b\n```", "{% highlight r %}\nx <- 'a' # b\n{% endhighlight %}",
        "{% codeblock 标题 lang:r %}\nx <- 'a' # b\n{% endcodeblock %}",
        "{{< highlight r >}}\nx <- 'a' # b\n{{< /highlight >}}",
        "<pre><code class=\"language-r\">x &lt;- 'a' # b\n</code></pre>"})
    void codeOfEveryToolHasKinds(String markdown) {
        var code = code(markdown);
        assertThat(code.text()).isEqualTo("x <- 'a' # b");
        assertThat(code.select(".string").text()).isEqualTo("'a'");
        assertThat(code.select(".comment").text()).isEqualTo("# b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\nif 1\n```", "    if 1\n", "```text\nif 1\n```", "```Cassandra/r\nif 1\n```",
        "<pre><code>if <b>1</b></code></pre>", "<pre>if 1</pre>"})
    void codeWithoutAKnownLanguageStaysAsItIs(String markdown) {
        var block = Jsoup.parse(html(markdown)).expectFirst("pre");
        assertThat(block.select("span")).isEmpty();
        assertThat(block.text()).isEqualTo("if 1");
        assertThat(block.attr("data-copy")).isEqualTo("复制代码");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ```r {linenos=true} | 1 2 3 4 |
            ```go {linenos=table,hl_lines=[1,"3-4"],linenostart=199} | 199 200 201 202 | 1 3 4
            ```js{1,3-4} | | 1 3 4
            ```ts:line-numbers {1} | 1 2 3 4 | 1
            ```ts:line-numbers=5 | 5 6 7 8 |
            ```ts:no-line-numbers | |
            ``` {.python .numberLines startFrom="10"} | 10 11 12 13 |
            ```py linenums="1" hl_lines="2 3" | 1 2 3 4 | 2 3
            ```r {linenos=false} | |
            ```text {2} | | 2
            ```js {999999999,0,7-3,-} | |
            """)
    void linesAreNumberedAndHighlightedOnDemand(String fence, String numbers, String marked) {
        var code = code(fence + "\na\nb\n\nd\n```");
        assertThat(code.wholeText()).isEqualTo("a\nb\n\nd\n");
        assertThat(String.join(" ", code.select("[data-n]").eachAttr("data-n")))
                .isEqualTo(numbers == null ? "" : numbers);
        var lines = code.select("> span, > mark");
        var found = lines.stream().filter(line -> line.normalName().equals("mark"))
                .map(line -> Integer.toString(lines.indexOf(line) + 1)).toList();
        assertThat(String.join(" ", found)).isEqualTo(marked == null ? "" : marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {% highlight ruby linenos mark_lines="1 2" %} | {% endhighlight %} | 1 2 | 1 2
            {% codeblock lang:js line_number:true mark:2 first_line:5 %} | {% endcodeblock %} | 5 6 | 2
            {{< highlight go "linenos=table,hl_lines=2,linenostart=9" >}} | {{< /highlight >}} | 9 10 | 2""")
    void tagsHaveTheSameArguments(String start, String end, String numbers, String marked) {
        var code = code(start + "\na\nb\n" + end);
        assertThat(String.join(" ", code.select("[data-n]").eachAttr("data-n"))).isEqualTo(numbers);
        assertThat(code.select("mark")).hasSize((int) marked.chars().filter(Character::isWhitespace).count() + 1);
    }

    @Test
    void aTokenOverSeveralLinesIsSplitAtTheirEnds() {
        assertThat(code("```java {linenos=true}\n/* a\n\nb */ int c;\n```").html()).isEqualTo(
                """
                        <span data-n="1"><span class="comment">/* a</span></span>
                        <span data-n="2"></span>
                        <span data-n="3"><span class="comment">b */</span> <span class="keyword">int</span> c;</span>
                        """);
    }

    @Test
    void theTextForTheSearchIsTheCode() {
        var body = new SampleBodies().render("```r {linenos=true}\nx <- 'a'\n\ny\n```");
        assertThat(body.text()).isEqualTo("x <- 'a'\ny");
    }

    @Test
    void hugeCodeWithNumbersIsPlain() {
        var code = code("```r {linenos=true}\n" + "x\n".repeat(400_000) + "```");
        assertThat(code.childrenSize()).isZero();
        assertThat(code.wholeText()).hasSize(800_000);
    }

    private static Element code(String markdown) {
        return Jsoup.parse(html(markdown))
                .outputSettings(new org.jsoup.nodes.Document.OutputSettings().prettyPrint(false))
                .expectFirst("pre > code");
    }

}
