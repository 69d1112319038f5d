package kanbao.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello World                  | hello-world
            长峪城古村亮灯，元宵开场      | 长峪城古村亮灯-元宵开场
            ＡＩ 与 Ｑｗｅｎ              | ai-与-qwen
            --a__b--                     | a-b
            C++ 100%                     | c-100
            Café                         | café
            ../../etc/passwd             | etc-passwd
            """)
    void textBecomesLettersAndDigitsJoinedByHyphens(String text, String slug) {
        assertThat(Slug.from(text)).contains(Slug.of(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "——", "🎉🎉", "%$#"})
    void textWithoutALetterHasNoSlug(String text) {
        assertThat(Slug.from(text)).isEmpty();
    }

    @Test
    void aSlugFromASlugIsTheSame() {
        var slug = Slug.from("İstanbul ǅ ß ﬁ 长".repeat(40)).orElseThrow();
        assertThat(Slug.from(slug.value())).contains(slug);
        assertThat(slug.value().codePointCount(0, slug.value().length())).isLessThanOrEqualTo(120);
    }

    @Test
    void aLongSlugIsNotSplitInsideACharacter() {
        assertThat(Slug.from("𠮷".repeat(200)).orElseThrow().value()).isEqualTo("𠮷".repeat(120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "a--b", "-a", "a-", "a/b", "%E9"})
    void invalidSlugsAreRejected(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Slug.of(value)).withMessageContaining("“" + value + "”");
    }

    @Test
    void theSlugOfAnyLetterWithAnyMarkIsValid() {
        for (var letter = 0; letter < Character.MAX_CODE_POINT; letter++) {
            if (Character.isLetter(letter)) {
                var text = Character.toString(letter) + "\u0316\u0307";
                assertThat(Slug.from(text).flatMap(slug -> Slug.from(slug.value()))).isEqualTo(Slug.from(text));
            }
        }
    }

}
