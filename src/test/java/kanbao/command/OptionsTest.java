package kanbao.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.command.Options.Known;

class OptionsTest {

    private static Options read(String line) {
        return Options.read(List.of(line.split(" ", -1)), new Known(Set.of("--strict"), Set.of("--section")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--section 科技 a", "--section=科技 a", "a --section 科技", "a --section x --section=科技"})
    void aValueFollowsItsOptionInEitherWay(String line) {
        var options = read(line);
        assertThat(options.value("--section")).contains("科技");
        assertThat(options.words(1)).containsExactly("a");
    }

    @Test
    void aValueMayHoldSignsAndBeEmpty() {
        assertThat(read("--section=a=b").value("--section")).contains("a=b");
        assertThat(read("--section=").value("--section")).contains("");
    }

    @Test
    void settingsOfTheSiteAreKeptAsTheyAre() {
        var options = read("--kanbao.site.name=x --strict a");
        assertThat(options.settings()).containsExactly("--kanbao.site.name=x");
        assertThat(options.has("--strict")).isTrue();
        assertThat(read("a").has("--strict")).isFalse();
    }

    @Test
    void behindTwoDashesEverythingIsAWord() {
        assertThat(read("-- -5度 --strict").words(2)).containsExactly("-5度", "--strict");
    }

    @ParameterizedTest
    @CsvSource({"--stict, the option --stict", "--strict=no, the option --strict=no", "-x, the option -x",
        "--section, --section without a value", "--server.port=1, the option --server.port=1"})
    void whatIsNotKnownIsTold(String line, String found) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(UsageException.class).hasMessage("found " + found);
    }

}
