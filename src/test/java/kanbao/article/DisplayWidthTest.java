package kanbao.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({"长城, 4", "AI, 2", "ＡＩ, 4", "“千问”, 8", "é, 1", "é, 1", "🎉, 2", "👨‍👩‍👧, 2", "𠮷, 2", "ｱ, 1", "—, 2",
        "한글, 4"})
    void aChineseCharacterIsTwoColumnsWideAndALatinLetterOne(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void textThatFitsIsNotTruncated() {
        assertThat(DisplayWidth.truncate("长城古村亮灯", 12)).isEqualTo(new TruncatedText("长城古村亮灯", ""));
    }

    @Test
    void bothPartsTogetherAreTheWholeText() {
        var truncated = DisplayWidth.truncate("长城古村亮灯，京郊氛围感元宵节", 16);
        assertThat(truncated.shown() + truncated.rest()).isEqualTo("长城古村亮灯，京郊氛围感元宵节");
        assertThat(truncated.isTruncated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            长城古村亮灯京郊元宵节            | 12 | 长城古村亮
            千问模型OpenSource开放           | 16 | 千问模型
            涨价了！股价1,284.50元大涨        | 18 | 涨价了！股价
            美股暴跌17%之后又跌               | 12 | 美股暴跌
            英伟达GPT-OSS开源模型            | 14 | 英伟达
            光明日报说《读懂中国》这本书       | 12 | 光明日报说
            他说：“我们看见了”               | 8  | 他说
            元宵节，正月十五，看花灯           | 10 | 元宵节
            元宵节，正月十五，看花灯           | 18 | 元宵节，正月十五
            上海（浦东）的清晨有雾            | 8  | 上海
            吉祥𠮷祥如意年年有余              | 8  | 吉祥𠮷
            家👨‍👩‍👧人团圆的节日                   | 6  | 家👨‍👩‍👧
            """)
    void textIsTruncatedAtASensiblePlace(String text, int columns, String shown) {
        assertThat(DisplayWidth.truncate(text, columns).shown()).isEqualTo(shown);
    }

    @Test
    void aWordThatIsTooWideIsSplit() {
        assertThat(DisplayWidth.truncate("Donaudampfschifffahrtsgesellschaft", 10).shown()).isEqualTo("Donaudam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"涨价了！000636，包揽AI“算力+电力”，股价创新高！风华高科（000636）调研机构数最多。",
        "《光明日报》河南洛阳：重塑文旅新模式·《新华每日电讯》春潮澎湃启新元——2月全国各地",
        "AI护航：天翼视联“互联网+明厨亮灶”，3.6-3.8 e\u0301te\u0301 🇨🇳🇨🇳 𠮷野家", "《《《《《《《《《《"})
    void truncatedTextFitsAndEndsCleanly(String text) {
        IntStream.range(4, 80).mapToObj(columns -> DisplayWidth.truncate(text, columns)).forEach(truncated -> {
            assertThat(truncated.shown() + truncated.rest()).isEqualTo(text);
            assertThat(truncated.shown()).isNotEmpty();
            assertThat(Character.isHighSurrogate(truncated.shown().charAt(truncated.shown().length() - 1))).isFalse();
        });
        IntStream.range(4, 80)
                .filter(columns -> DisplayWidth.of(text) > columns)
                .forEach(columns -> assertThat(DisplayWidth.of(DisplayWidth.truncate(text, columns).shown()) + 2)
                        .isLessThanOrEqualTo(columns));
    }

    @Test
    void aWordOfAHundredThousandPartsIsSplit() {
        assertThat(DisplayWidth.truncate("a.".repeat(100_000), 10).shown()).isEqualTo("a.a.a.a.");
    }

}
