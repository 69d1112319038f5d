package kanbao.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SizeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"0B", "1B", "1500KB", "1MB", "21MB", "4GB", "2TB", "1025B", "-1GB"})
    void aSizeIsWrittenInItsLargestWholeUnit(String written) {
        assertThat(SizeText.of(DataSize.parse(written))).isEqualTo(written);
    }

}
