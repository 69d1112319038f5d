package kanbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | 22000 | [..............................] 0 of 22,000 files",
        "11000 | 22000 | [###############...............] 11,000 of 22,000 files",
        "3 | 3 | [##############################] 3 of 3 files",
        "0 | 0 | [..............................] 0 of 0 files",
        "2000000000 | 2000000000 | [##############################] 2,000,000,000 of 2,000,000,000 files"})
    void theBarShowsTheShareThatIsDone(int done, int total, String bar) {
        assertThat(Progress.bar(done, total)).isEqualTo(bar);
    }

}
