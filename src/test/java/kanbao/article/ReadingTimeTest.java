package kanbao.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class ReadingTimeTest {

    @Test
    void chineseIsReadByTheCharacter() {
        assertThat(ReadingTime.of("报".repeat(390))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void latinIsReadByTheWord() {
        assertThat(ReadingTime.of("paper ".repeat(238))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aMixedTextTakesTheTimeOfBoth() {
        assertThat(ReadingTime.of("报Qwen".repeat(390)))
                .isEqualTo(Duration.ofSeconds(60 + Math.round(390 / 238.0 * 60)));
    }

    @Test
    void aNumberOrAHyphenatedNameIsOneWord() {
        assertThat(ReadingTime.of("GPT-OSS 1,284.5 ".repeat(119))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void punctuationTakesNoTime() {
        assertThat(ReadingTime.of("，。！？《》“”…—— \n")).isZero();
    }

    @Test
    void readersAreNeverToldLessThanAMinute() {
        assertThat(ReadingTime.minutes("短")).isEqualTo(1);
        assertThat(ReadingTime.minutes("报".repeat(390 * 6))).isEqualTo(6);
    }

    @Test
    void aWordOfAHundredThousandPartsIsOneWord() {
        assertThat(ReadingTime.of("1,".repeat(100_000) + "1")).isZero();
    }

}
