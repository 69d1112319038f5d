package kanbao.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import kanbao.TestData;
import kanbao.picture.PictureFiles;
import kanbao.site.Site;

@ExtendWith(OutputCaptureExtension.class)
class LogosTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 20\">%s</svg>";

    @TempDir
    private Path folder;

    @Test
    void withoutTheSettingThereIsNoLogoAndNoWarning(CapturedOutput log) {
        assertThat(logos(null, null).all()).isEmpty();
        assertThat(log).doesNotContain("logo");
    }

    @Test
    void aPngAndAnSvgAreServedUnderTheirFingerprint(CapturedOutput log) throws IOException {
        var logos = logos(file("标志 1.PNG", png(64, 20)), file("dark.svg", svg("<path d='M0 0h9'/>")));

        assertThat(logos.light().orElseThrow().picture().name()).isEqualTo("标志-1.png");
        assertThat(logos.light().orElseThrow().picture().width()).isEqualTo(64);
        assertThat(logos.dark().orElseThrow().picture().height()).isEqualTo(20);
        assertThat(logos.all()).allSatisfy(
                logo -> assertThat(logos.find(logo.picture().fingerprint(), logo.picture().name())).contains(logo));
        assertThat(logos.find("0123456789abcdef", "dark.svg")).isEmpty();
        assertThat(log).doesNotContain("kanbao.site.logo");
    }

    @Test
    void thePlaceWhereALogoWasPhotographedIsRemoved() throws IOException {
        var logos = logos(file("a.png", PictureFiles.bytes("place.png")), null);

        assertThat(new String(logos.light().orElseThrow().bytes().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("eXIf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing.svg     | does not exist
            .               | cannot be read
            empty.png       | is empty
            truncated.png   | ends too early, expected a whole PNG file
            header-only.png | ends too early, expected a whole PNG file
            one-byte.png    | is no picture that can be read
            text.svg        | is no picture that can be read
            photo.png       | is a picture of the format jpg, expected PNG or SVG
            cut.svg         | ends too early or has a mistake in line 1, expected a whole SVG file
            large.png       | has more than 256 KB
            wide.png        | has 4001 × 1 pixels, expected at most 4000 on each side""")
    void aFileThatCannotBeUsedIsDescribedInOneSentence(String name, String why) throws IOException {
        file("empty.png", new byte[0]);
        file("truncated.png", Arrays.copyOf(png(64, 20), png(64, 20).length - 6));
        file("header-only.png", Arrays.copyOf(png(64, 20), 8));
        file("one-byte.png", new byte[]{(byte) 0x89});
        file("text.svg", "a logo".getBytes(StandardCharsets.UTF_8));
        file("photo.png", PictureFiles.bytes("place.jpg"));
        file("cut.svg", "<svg viewBox=\"0 0 9 9\"><path d=\"M0".getBytes(StandardCharsets.UTF_8));
        file("large.png", Arrays.copyOf(png(64, 20), 300_000));
        file("wide.png", png(4001, 1));

        assertThatExceptionOfType(InvalidLogoException.class).isThrownBy(() -> LogoReader.read(folder.resolve(name)))
                .withMessageStartingWith(why);
        assertThat(logos(folder.resolve(name), null).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<g><x:script xmlns:x='http://www.w3.org/2000/svg'/></g>",
        "<path onload='alert(1)'/>", "<path ONCLICK='x()'/>", "<a href=' javascript:alert(1)'><path/></a>",
        "<a xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='JavaScript:x'/>", "<foreignObject/>",
        "<set attributeName='href' to='javascript:x'/>", "<handler/>", "<iframe/>"})
    void anSvgThatCouldRunAScriptIsRefused(String content) throws IOException {
        var file = file("a.svg", svg(content));

        assertThatExceptionOfType(InvalidLogoException.class).isThrownBy(() -> LogoReader.read(file))
                .withMessage("could run a script (line 1), expected an SVG file with drawings only");
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        var bomb = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                + SVG.formatted("<text>&b;&f;</text>");

        var file = file("a.svg", bomb.getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(InvalidLogoException.class).isThrownBy(() -> LogoReader.read(file))
                .withMessageStartingWith("ends too early or has a mistake");
    }

    @Test
    void aDarkLogoAloneHasNoEffect(CapturedOutput log) throws IOException {
        assertThat(logos(null, file("a.svg", svg(""))).all()).isEmpty();
        assertThat(log).contains("which has no effect without kanbao.site.logo");
    }

    @Test
    void aDarkLogoThatCannotBeUsedLeavesTheOther(CapturedOutput log) throws IOException {
        assertThat(logos(file("a.svg", svg("")), folder.resolve("b.svg")).all()).hasSize(1);
        assertThat(log).contains("kanbao.site.logo-dark is “" + folder.resolve("b.svg") + "”, which does not exist");
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] svg(String content) {
        return SVG.formatted(content).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static Logos logos(@Nullable Path light, @Nullable Path dark) {
        var site = TestData.SITE;
        return new Logos(new Site(site.name(), site.tagline(), site.baseUrl(), site.language(), site.timeZone(),
                site.desk(), site.sections(), site.sectionsClosed(), site.permalinks(), site.principles(), light, dark,
                site.traditional(), site.traditionalQuotes(), site.foot()));
    }

}
