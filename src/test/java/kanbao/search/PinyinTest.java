package kanbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({"千问, qian wen", "重庆银行, chong qing yin hang", "重要, zhong yao", "音乐, yin yue", "绿色, lv se", "女性, nv xing",
        "长城, chang cheng", "校长, xiao zhang"})
    void theReadingOfACharacterDependsOnItsWord(String word, String syllables) {
        assertThat(runs(word)).singleElement().satisfies(
                run -> assertThat(String.join(" ", run)).isEqualTo(syllables));
    }

    @Test
    void otherTextSeparatesRuns() {
        assertThat(runs("千问GPT发布、开源")).extracting(run -> String.join(" ", run))
                .containsExactly("qian wen", "fa bu", "kai yuan");
    }

    private static List<List<String>> runs(String text) {
        return new Pinyin(Stream.of(text)).runs(text);
    }

}
