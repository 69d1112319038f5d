package kanbao.syntax;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.syntax.Token.Kind;

class SyntaxHighlighterTest {

    /** Signs that begin or end something in some language. */
    private static final String[] PARTS = {"\"", "'", "`", "/*", "*/", "//", "#", "--", "<!--", "<a href=\"", ">", "{{",
        "}}", "${",
        "\\", "\n", "\t", " ", "if", "for", "0x1F", "3.14", "函数", "\uD83D\uDE00", "\uD83D", "(", ")", "[", "]",
        "<<EOF\n", "EOF\n",
        "\"\"\"", "@", "$x", "%d", "=~ /a/", "\u0000", "\u2028", "---\n"};

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            r | x <- function(n = 3L) 'a' # 注释 | KEYWORD:function LITERAL:3L STRING:'a' COMMENT:# 注释
            bash | if [ -f "$a" ]; then exit 1; fi # 完 | KEYWORD:if STRING:"$a" KEYWORD:then LITERAL:1 KEYWORD:fi COMMENT:# 完
            c++ | int a = 0x1F; // 完 | KEYWORD:int LITERAL:0x1F COMMENT:// 完
            Java | return "a"; /* b */ | KEYWORD:return STRING:"a" COMMENT:/* b */
            sql | SELECT 1 FROM t -- 完 | KEYWORD:SELECT LITERAL:1 KEYWORD:FROM COMMENT:-- 完
            html | <a href="x">甲</a> | KEYWORD:a STRING:="x"
            winbugs | for (i in 1:N) # 完 | KEYWORD:for KEYWORD:in LITERAL:1 COMMENT:# 完
            json | {"a": [1, true]} | LITERAL:1 LITERAL:true""")
    void theLanguagesOfRealStoriesHaveKeywordsStringsCommentsAndNumbers(String language, String code, String expected) {
        var found = tokens(code, language).stream().filter(token -> token.kind() != Kind.PLAIN)
                .map(token -> token.kind() + ":" + token.text().strip()).toList();
        assertThat(found).containsAll(
                Stream.of(expected.split(" (?=[A-Z]+:)")).map(part -> part.replaceFirst("=$", "")).toList());
    }

    static Stream<String> languages() {
        return Prism.languages().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noCharacterOfAnyLanguageChanges(String language) {
        var random = new Random(language.hashCode());
        for (var round = 0; round < 5; round++) {
            var code = random.ints(60, 0, PARTS.length).mapToObj(part -> PARTS[part]).collect(joining());
            assertThat(text(tokens(code, language))).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "nonsense", "../prism", "constructor", "__proto__", "toString"})
    void anUnknownLanguageIsPlain(String language) {
        assertThat(tokens("if (x) 1", language)).containsExactly(new Token(Kind.PLAIN, "if (x) 1"));
    }

    @Test
    void longCodeIsPlain() {
        assertThat(tokens("1 ".repeat(10_001), "r")).hasSize(1);
        assertThat(tokens("1 ".repeat(1_000), "r").size()).isGreaterThan(1_000);
    }

    @Test
    void hostileCodeOfAStoryTakesBoundedTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (var language : List.of("r", "markup")) {
                var highlighter = new SyntaxHighlighter();
                for (var part : PARTS) {
                    var code = part.repeat(20_000 / part.length());
                    assertThat(text(highlighter.tokens(code, language))).isEqualTo(code);
                }
            }
        });
    }

    private static List<Token> tokens(String code, String language) {
        return new SyntaxHighlighter().tokens(code, language);
    }

    private static String text(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(joining());
    }

}
