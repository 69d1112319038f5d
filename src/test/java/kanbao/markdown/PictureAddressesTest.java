package kanbao.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.ConcurrentClass;

@ConcurrentClass
class PictureAddressesTest {

    private static final String ADDRESS = "https://img.example/a_(1).png?x=1&y=2";

    private static List<String> in(String markdown) {
        var found = PictureAddresses.in(markdown);
        assertThat(found).allSatisfy(occurrence -> assertThat(
                markdown.substring(occurrence.start(), occurrence.end())).doesNotContain("\"", "'", "<", ">"));
        return found.stream().map(PictureAddresses.Occurrence::address).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"![](@)", "![图 [1] \\] x](@ \"题 | 记者\")", "![a](<@>)",
        "[![a](@)](https://other.example/b.png)",
        "> ![a]( @ )", "![a](@ =300x200)", "![a][id]\n\n[ID]: @ 'title'", "![id]\n\n> [id]:\n>    <@>",
        "![id][]\n\n[id]: @", "<img alt='x' src='@'>", "<p><IMG\nsrc=\"blank.gif\" data-src=\"@\"></p>",
        "<img src=@ width=3>", "{% img left @ 300 200 'title' %}", "{% asset_img @ %}",
        "{{< figure src=\"@\" link=\"https://other.example/\" >}}", "!!! note\n\n    ![a](@)",
        "`code` ![a](@) `code`", "| ![a](@) | b |\n|---|---|\n| c | d |", "1. a\n\n   ![a](@)", "<!-- a --> ![a](@)",
        "文字![城墙](@)文字"})
    void anAddressOfAPictureIsFoundExactlyWhereItIs(String markdown) {
        assertThat(in(markdown.replace("@", ADDRESS))).containsExactly(ADDRESS);
        assertThat(markdown.replace("@", ADDRESS).substring(
                PictureAddresses.in(markdown.replace("@", ADDRESS)).getFirst().start())).startsWith(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a](@)", "@", "<@>", "`![a](@)`", "```\n![a](@)\n```", "    ![a](@)", "\\![a](@)",
        "<!-- ![a](@) -->", "<!-- <img src=\"@\"> -->", "[id]: @\n\n[id]", "<a href=\"@\">a</a>",
        "<pre>\n![a](@)\n</pre>",
        "<img src=\"a.png\">", "![a](a.png)", "<img src=\"@\" data-src=\"a.png\">", "{% youtube @ %}", "![a](/@)",
        "![a][b]",
        "<img title=\"src=@\" src=\"a.png\">", "![a](", "{% img a.png %}", "\\<img src=\"@\">"})
    void allOtherAddressesAreLeftAlone(String markdown) {
        assertThat(in(markdown.replace("@", ADDRESS))).isEmpty();
    }

    @Test
    void escapesAreRemovedAndSpacesKept() {
        assertThat(in("![](https://img.example/a\\_b&amp;c\\).png)")).containsExactly("https://img.example/a_b&c).png");
        assertThat(in("![](https://img.example/a b.png \"题\")")).containsExactly("https://img.example/a b.png");
        assertThat(in("<img src=\"//img.example/a?b=1&amp;c=2\">")).containsExactly("//img.example/a?b=1&c=2");
        assertThat(in("![a](HTTPS://img.example/1.png)![b](//img.example/2.png)")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"![", "![a](https://h/", "<img src=\"//a ", "{% img //a ", "[", "![a][b]\n[b]: ", "<!-- ",
        "\\![",
        "![]( //a", "](//a)", "<img", "!!! note\n\n    ![a](//b)\n\n"})
    void hostileTextTakesLinearTime(String repeated) {
        var text = "//" + repeated.repeat(300_000 / repeated.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PictureAddresses.in(text));
    }

}
