package kanbao.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({"ＧＰＴ－ＯＳＳ １２３, gpt-oss 123", "Linux 内核, linux 内核", "資訊網路軟體, 资讯网路软体", "頭髮與發展, 头发与发展",
        "乾淨 幹部 乾坤, 干净 干部 干坤", "瀋陽 沈阳, 沈阳 沈阳", "著名 顯著, 著名 显著", "𠮷野家, 𠮷野家", "①②, 12", "１２，５００：！, '12，500:!'"})
    void equivalentSpellingsAreFoldedToOne(String written, String folded) {
        assertThat(TextFolding.of(written)).isEqualTo(folded);
    }

    @Test
    void foldingKeepsTheLength() {
        var text = "ﬁ㎡ ½ İ ß 𠮷 繁體 ＡＢ";
        assertThat(TextFolding.of(text)).hasSameSizeAs(text);
    }

    @Test
    void foldingTwiceChangesNothing() {
        var everything = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
        assertThat(TextFolding.of(TextFolding.of(everything))).isEqualTo(TextFolding.of(everything));
    }

}
