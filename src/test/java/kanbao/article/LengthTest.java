package kanbao.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LengthTest {

    @Test
    void chineseIsCountedAndReadByTheCharacter() {
        assertThat(Length.of("报".repeat(3900))).isEqualTo(new Length(3900, 10));
    }

    @Test
    void latinIsCountedAndReadByTheWord() {
        assertThat(Length.of("paper ".repeat(2380))).isEqualTo(new Length(2380, 10));
    }

    @Test
    void aMixedTextHasTheWordsAndTakesTheTimeOfBoth() {
        assertThat(Length.of("报Qwen".repeat(3900))).isEqualTo(new Length(7800, 26));
    }

    @Test
    void aNumberOrAHyphenatedNameIsOneWord() {
        assertThat(Length.of("GPT-OSS 1,284.5 ".repeat(119)).words()).isEqualTo(238);
    }

    @Test
    void punctuationIsNoWord() {
        assertThat(Length.of("，。！？《》“”…—— \n").words()).isZero();
    }

    @Test
    void readersAreNeverToldLessThanAMinute() {
        assertThat(Length.of("短").minutes()).isEqualTo(1);
    }

    @Test
    void aWordOfAHundredThousandPartsIsOneWord() {
        assertThat(Length.of("1,".repeat(100_000) + "1").words()).isEqualTo(1);
    }

}
