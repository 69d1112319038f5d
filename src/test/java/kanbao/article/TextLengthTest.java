package kanbao.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLengthTest {

    @Test
    void chineseIsCountedByCharacter() {
        assertThat(TextLength.of("报".repeat(3900))).isEqualTo(new TextLength(3900, 10));
    }

    @Test
    void latinTextIsCountedByWord() {
        assertThat(TextLength.of("paper ".repeat(2380))).isEqualTo(new TextLength(2380, 10));
    }

    @Test
    void aMixedTextIsTheSumOfBoth() {
        assertThat(TextLength.of("报Qwen".repeat(3900))).isEqualTo(new TextLength(7800, 26));
    }

    @Test
    void aNumberOrAHyphenatedNameIsOneWord() {
        assertThat(TextLength.of("GPT-OSS 1,284.5 ".repeat(119)).words()).isEqualTo(238);
    }

    @Test
    void punctuationIsNotCounted() {
        assertThat(TextLength.of("，。！？《》“”…—— \n").words()).isZero();
    }

    @Test
    void theReadingTimeIsAtLeastAMinute() {
        assertThat(TextLength.of("短").minutes()).isEqualTo(1);
    }

    @Test
    void aWordOfAHundredThousandPartsIsOneWord() {
        assertThat(TextLength.of("1,".repeat(100_000) + "1").words()).isEqualTo(1);
    }

}
