package kanbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFileTest {

    @ParameterizedTest
    @CsvSource({"/, index.html, true", "/hot, hot.html, true", "/articles/%E5%85%83%E5%AE%B5, articles/元宵.html, true",
        "/archive/page/2, archive/page/2.html, true", "/feed-2.atom, feed-2.atom, true",
        "/sitemaps/1.xml, sitemaps/1.xml, true", "/manifest.webmanifest, manifest.webmanifest, true",
        "/pictures/0f3a/a.b.svg, pictures/0f3a/a.b.svg, true", "/pictures/0f3a-400.webp, pictures/0f3a-400.webp, false",
        "/cards/a/0-wide.png, cards/a/0-wide.png, false", "/404, 404.html, true"})
    void anAddressBecomesAFile(String address, String path, boolean isText) {
        var file = SiteFile.page(address);
        assertThat(file.path()).isEqualTo(path);
        assertThat(file.isText()).isEqualTo(isText);
    }

}
