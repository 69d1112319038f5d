package kanbao.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.site.FootSettings.FootLink;

class FootSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"京ICP备12345678号", "粤ICP备2024341340号", "蜀ICP备14006373号-2", "滇ICP备2026006119号-2",
        "京ICP证030173号",
        "鲁ICP备2023032291号-12A"})
    void numbersOfTheUsualFormAreNoWarning(String icp) {
        assertThat(new FootSettings(icp, "京公网安备 11010802012345号", null, null, List.of()).warnings()).isEmpty();
        assertThat(new FootSettings(icp, "湘公网安备43010502002236号", null, null, List.of()).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ICP备12345678号", "京ICP备1234567号", "京ICP12345678号", "京ICP备１２３４５６７８号", "pending"})
    void numbersOfAnotherFormAreShownAndAWarning(String icp) {
        assertThat(new FootSettings(icp, "京公网安备 1101080201234号", null, null, List.of()).warnings()).containsExactly(
                "kanbao.site.foot.icp is “%s”, which does not look like a filing number such as 京ICP备12345678号-1; it is shown as written"
                        .formatted(icp),
                "kanbao.site.foot.police is “京公网安备 1101080201234号”, which does not look like a filing number such as 京公网安备11010802012345号; it is shown as written");
    }

    @ParameterizedTest
    @CsvSource({"CC-BY-4.0, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
        "cc-by-nc-nd-4.0, CC BY-NC-ND 4.0, https://creativecommons.org/licenses/by-nc-nd/4.0/",
        "CC BY-SA 3.0, CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/",
        "CC-BY-2.5-CN, CC BY 2.5 CN, https://creativecommons.org/licenses/by/2.5/cn/",
        "CC0-1.0, CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/",
        "https://a.example/c 转载 须知, 转载 须知, https://a.example/c", "/copyright 转载须知, 转载须知, /copyright"})
    void aLicenceIsAnIdentifierOrAnAddressWithText(String written, String text, String address) {
        assertThat(Licence.of(written)).extracting(Licence::text, Licence::address).containsExactly(text, address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CC", "CC-BY", "CC-BY-NC-5.1", "MIT", "https://a.example/c", "javascript:alert(1) x",
        "//a.example/c x", "data:text/html,x x"})
    void anyOtherLicenceIsAnError(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Licence.of(written))
                .withMessageContaining("expected a Creative Commons licence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"about", "javascript:alert(1)", "//a.example", "mailto:", "ftp://a.example", " /about", ""})
    void aLinkNeedsAnAddress(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FootLink("招聘", address))
                .withMessageContaining("kanbao.site.foot.links has the address “" + address + "”");
    }

    @Test
    void aLinkNeedsAText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FootLink(" ", "/about"));
        assertThat(new FootLink("首页", "/").address()).isEqualTo("/");
    }

}
