package kanbao.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SecretTest {

    private static final String VALUE = "Zq3vT8xw_change-me";

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "fifteen-letters", "sixteen letters!", "十六个汉字也不能当作密语用在这里吧"})
    void aWeakOrMalformedSecretIsRefusedAndNotPrinted(String value) {
        var mistakes = new SettingErrors(new MockEnvironment().withProperty("kanbao.preview-secret", value)).all();

        assertThat(mistakes).singleElement()
                .asString()
                .startsWith(
                        "kanbao.preview-secret has " + value.length()
                                + " characters, or characters that are not allowed, expected ");
        assertThat(value.isEmpty() || !mistakes.getFirst().contains(value)).isTrue();
    }

    @Test
    void onlyTheWholeSecretMatches() {
        var secret = new Secret(VALUE);

        assertThat(secret.matches(VALUE)).isTrue();
        assertThat(secret.matches(VALUE + "x")).isFalse();
        assertThat(secret.matches(VALUE.substring(1))).isFalse();
        assertThat(secret.matches("")).isFalse();
    }

    @Test
    void aSecretIsNotPrinted() {
        assertThat("settings: " + new Secret(VALUE)).doesNotContain(VALUE);
    }

}
