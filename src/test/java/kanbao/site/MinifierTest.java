package kanbao.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinifierTest {

    @Test
    void aStyleSheetKeepsItsStringsAndTheSpacesThatSeparate() {
        assertThat(Minifier.minifyStyles("""
                /* Links */
                .a > .b ~ p, a :hover { content: " ( ; } "; font: 700 1rem/1.7 "Noto Sans SC", serif; }

                @media (min-width: 40rem) {
                  .c:not(.d) { width: calc(1rem + 2 * var(--gutter)); }
                  .e { color: red; }
                }
                """)).isEqualTo(".a>.b~p,a :hover{content:\" ( ; } \";font:700 1rem/1.7 \"Noto Sans SC\",serif}"
                + "@media (min-width:40rem){.c:not(.d){width:calc(1rem + 2 * var(--gutter))}.e{color:red}}");
    }

    @Test
    void aScriptKeepsItsLines() {
        assertThat(Minifier.minify("""
                // Comment
                {
                  let a = 1; // why

                  a++
                }
                """)).isEqualTo("{\nlet a = 1; // why\na++\n}\n");
    }

    @Test
    void aTemplateKeepsTheNumbersOfItsLines() {
        assertThat(Minifier.removeIndentation("<p>\n  <b>a  b</b>\n\n\t c</p>")).isEqualTo("<p>\n<b>a  b</b>\n\nc</p>");
    }

}
