package kanbao.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.imageio.ImageTypeSpecifier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.FileSystemResource;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;

import kanbao.TestData;
import kanbao.folder.ListedFile;
import kanbao.picture.PictureFile;
import kanbao.picture.PictureFiles;
import kanbao.picture.PictureFinder;
import kanbao.picture.PictureLabels;
import kanbao.report.Problem;
import kanbao.report.ProblemCollector;
import kanbao.site.Settings;

@ExtendWith(OutputCaptureExtension.class)
class VariantStoreTest {

    private static final int RED = 0xc02020;
    private static final int GREEN = 0x20a040;
    private static final int CLOSE = 12;

    @TempDir
    Path folder;

    private final ProblemCollector problems = new ProblemCollector("story.md");
    private VariantStore variants;

    @BeforeEach
    void storeVariantsInATemporaryFolder() {
        variants = storeIn(folder);
    }

    @Test
    void aLargePhotoHasThreeWidthsInWebPAndInItsOriginalFormat() {
        var photo = file("photo.jpg", Photos.jpeg(Photos.noisy(1800, 1200)));
        assertThat(photo.picture().variantWidths()).containsExactly(400, 800, 1200);
        for (var width : photo.picture().variantWidths()) {
            for (var extension : List.of("webp", "jpg")) {
                var variant = rendered(photo, width, extension);
                assertThat(Photos.decoded(variant)).extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                        .containsExactly(width, Math.round(width * 2 / 3f));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"jpg, 400, ''", "jpg, 450, 450", "jpg, 820, 400;820", "png, 1000, 400;800;1000",
        "png, 1210, 400;800;1200", "gif, 1000, 400;800;1000"})
    void noVariantIsLargerThanThePicture(String extension, int width, String widths) {
        var picture = new BufferedImage(width, 300, BufferedImage.TYPE_3BYTE_BGR);
        var bytes = switch (extension) {
            case "jpg" -> Photos.jpeg(picture);
            case "png" -> Photos.png(picture);
            default -> Photos.gif(picture);
        };
        assertThat(file("x." + extension, bytes).picture().variantWidths()).extracting(String::valueOf)
                .containsExactly(widths.isEmpty() ? new String[0] : widths.split(";", -1));
    }

    @Test
    void aVeryTallPictureHasNoVariants() {
        assertThat(file("strip.png", Photos.png(new BufferedImage(600, 1900, BufferedImage.TYPE_BYTE_GRAY))).picture()
                .variantWidths()).isEmpty();
    }

    @Test
    void aNoisyPhotoNeverTakesMoreThan120Kilobytes() {
        var photo = file("photo.jpg", Photos.jpeg(Photos.noisy(2700, 1800)));
        assertThat(photo.length()).isGreaterThan(1_500_000);
        for (var width : photo.picture().variantWidths()) {
            assertThat(rendered(photo, width, "webp").length).isBetween(10_000, 120_000);
            assertThat(rendered(photo, width, "jpg").length).isBetween(10_000, 120_000);
        }
    }

    @Test
    void aPlainPictureKeepsTheHighestQuality() {
        var photo = file("photo.png", Photos.png(Photos.plain(1300, 900, GREEN, BufferedImage.TYPE_INT_RGB)));
        assertThat(pixel(rendered(photo, 1200, "webp"), .5, .5)).satisfies(rgb -> assertIsClose(rgb, GREEN));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0, 1, 0", "2, 1, 0, 0, 0", "3, 1, 1, 0, 1", "4, 0, 1, 1, 1", "5, 0, 0, 0, 1", "6, 1, 0, 1, 1",
        "7, 1, 1, 1, 0", "8, 0, 1, 0, 0"})
    void theExifOrientationIsApplied(int orientation, int redAcross, int redDown, int greenAcross,
            int greenDown) {
        var stored = Photos.plain(900, 600, 0xffffff, BufferedImage.TYPE_3BYTE_BGR);
        stored.getSubimage(0, 0, 300, 200).setData(
                Photos.plain(300, 200, RED, BufferedImage.TYPE_3BYTE_BGR).getData());
        stored.getSubimage(600, 0, 300, 200).setData(
                Photos.plain(300, 200, GREEN, BufferedImage.TYPE_3BYTE_BGR).getData());
        var photo = file("held.jpg", Photos.withExif(Photos.jpeg(stored), orientation));
        for (var extension : List.of("webp", "jpg")) {
            var variant = rendered(photo, 400, extension);
            assertThat(Photos.decoded(variant).getHeight()).isEqualTo(orientation < 5 ? 267 : 600);
            assertIsClose(pixel(variant, .1 + .8 * redAcross, .1 + .8 * redDown), RED);
            assertIsClose(pixel(variant, .1 + .8 * greenAcross, .1 + .8 * greenDown), GREEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"webp", "jpg"})
    void aVariantHasNoLocation(String extension) throws IOException, ImageProcessingException {
        var original = Photos.withExif(Photos.jpeg(Photos.noisy(900, 600)), 6);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(original)).getDirectoriesOfType(
                GpsDirectory.class)).isNotEmpty();
        var metadata = ImageMetadataReader.readMetadata(
                new ByteArrayInputStream(rendered(file("held.jpg", original), 400, extension)));
        assertThat(metadata.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(metadata.getDirectoriesOfType(ExifIFD0Directory.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"place.jpg", "place.png", "place.webp", "place.gif"})
    void variantsKeepTheLabelsOfMachinesAndNothingElse(String name) throws IOException {
        var picture = file(name, PictureFiles.bytes(name));
        for (var extension : List.of("webp", picture.picture().variantExtension())) {
            var variant = rendered(picture, 440, extension);
            assertThat(new String(variant, StandardCharsets.UTF_8))
                    .contains("digitalsourcetype/trainedAlgorithmicMedia", "\"ContentProducer\":\"甲\"")
                    .doesNotContain("Secret", "GPS");
            assertIsClose(pixel(variant, .5, .02), 0xf80006);
            assertIsClose(pixel(variant, .5, .98), 0x0600f8);
        }
        assertThat(variants.findOriginal(picture).orElseThrow().getContentAsByteArray()).asString()
                .doesNotContain("Secret");
    }

    @Test
    void anOriginalWhoseMetadataCannotBeRemovedIsNotServed() throws IOException {
        var picture = file("wall.jpg", Photos.withExif(Photos.jpeg(Photos.noisy(1500, 1000)), 1));
        assertThat(picture.length()).isGreaterThan(300_000);
        Files.writeString(folder.resolve("data"), "no folder");
        assertThat(variants.findOriginal(picture)).isEmpty();
    }

    @Test
    void transparencyOfGifAndWebPIsKept() throws IOException {
        var picture = new BufferedImage(900, 600, BufferedImage.TYPE_4BYTE_ABGR);
        picture.getSubimage(450, 0, 450, 600).setData(
                Photos.plain(450, 600, RED, BufferedImage.TYPE_4BYTE_ABGR).getData());
        var webp = PictureEncoder.encode(picture, VariantFormat.WEBP, new PictureLabels("", ""));
        for (var logo : List.of(file("logo.gif", Photos.gif(picture)), file("logo.webp", webp))) {
            var variant = rendered(logo, 400, "webp");
            assertThat(pixel(variant, .2, .5) >>> 24).isZero();
            assertThat(pixel(variant, .8, .5) >>> 24).isEqualTo(255);
            assertIsClose(pixel(variant, .8, .5), RED);
        }
    }

    @Test
    void transparencyIsKept() {
        var picture = new BufferedImage(900, 600, BufferedImage.TYPE_4BYTE_ABGR);
        picture.getSubimage(450, 0, 450, 600).setData(
                Photos.plain(450, 600, RED, BufferedImage.TYPE_4BYTE_ABGR).getData());
        var logo = file("logo.png", Photos.png(picture));
        for (var extension : List.of("webp", "png")) {
            var variant = rendered(logo, 400, extension);
            assertThat(pixel(variant, .2, .5) >>> 24).isZero();
            assertThat(pixel(variant, .8, .5) >>> 24).isEqualTo(255);
            assertIsClose(pixel(variant, .8, .5), RED);
        }
    }

    @Test
    void shadesOfGreyAreKept() {
        var grey = 0x5a5a5a;
        var bytes = Photos.plain(900, 600, 0, BufferedImage.TYPE_BYTE_GRAY);
        var deep = Photos.plain(900, 600, 0, BufferedImage.TYPE_USHORT_GRAY);
        for (var y = 0; y < 600; y++) {
            for (var x = 0; x < 900; x++) {
                bytes.getRaster().setSample(x, y, 0, 0x5a);
                deep.getRaster().setSample(x, y, 0, 0x5a5a);
            }
        }
        assertIsClose(pixel(rendered(file("grey.jpg", Photos.jpeg(bytes)), 400, "webp"), .5, .5), grey);
        assertIsClose(pixel(rendered(file("grey.png", Photos.png(bytes)), 400, "webp"), .5, .5), grey);
        assertIsClose(pixel(rendered(file("deep.png", Photos.png(deep)), 400, "webp"), .5, .5), grey);
    }

    @Test
    void allEncodingsOfJpegAndPngAreDecoded() {
        var photo = Photos.plain(900, 600, RED, BufferedImage.TYPE_3BYTE_BGR);
        var palette = Photos.plain(900, 600, 0xff0000, BufferedImage.TYPE_BYTE_INDEXED);
        var deep = ImageTypeSpecifier.createInterleaved(ColorSpace.getInstance(ColorSpace.CS_sRGB),
                new int[]{0, 1, 2, 3}, DataBuffer.TYPE_USHORT, true, false).createBufferedImage(900, 600);
        deep.createGraphics().drawImage(photo, 0, 0, null);
        var files = Map.of("progressive.jpg", Photos.progressive(photo, "jpeg"), "interlaced.png",
                Photos.progressive(photo, "png"), "deep.png", Photos.png(deep));
        files.forEach((name, bytes) -> assertIsClose(pixel(rendered(file(name, bytes), 400, "webp"), .5, .5), RED));
        assertIsClose(pixel(rendered(file("palette.png", Photos.png(palette)), 400, "webp"), .5, .5), 0xff0000);
    }

    @Test
    void theColourProfileIsApplied() {
        var linear = Photos.plain(900, 600, 0x373737, BufferedImage.TYPE_3BYTE_BGR);
        var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var photo = file("linear.jpg", Photos.withProfile(Photos.jpeg(linear), profile));
        assertIsClose(pixel(rendered(photo, 400, "webp"), .5, .5), 0x808080);
    }

    @Test
    void aVariantIsRenderedOnceAndCached() throws IOException {
        var photo = file("photo.jpg", Photos.jpeg(Photos.noisy(900, 600)));
        var variant = rendered(photo, 400, "webp");
        var cached = folder.resolve("data/pictures/" + photo.picture().fingerprint() + "-400.webp");
        assertThat(cached).hasBinaryContent(variant);
        Files.writeString(cached, "cached");
        assertThat(rendered(photo, 400, "webp")).asString().isEqualTo("cached");
    }

    @Test
    void anUnwritableDiskIsLoggedOnceAndTheVariantIsServed(CapturedOutput log) throws IOException {
        Files.writeString(folder.resolve("data"), "no folder");
        var photo = file("photo.jpg", Photos.jpeg(Photos.noisy(900, 600)));
        assertThat(Photos.decoded(rendered(photo, 400, "webp")).getWidth()).isEqualTo(400);
        assertThat(Photos.decoded(rendered(photo, 900, "webp")).getWidth()).isEqualTo(900);
        assertThat(log).containsOnlyOnce("Cannot write to the cache folder");
    }

    @Test
    void withoutADiskCacheTheOriginalReplacesLargeVariants() throws IOException {
        Files.writeString(folder.resolve("data"), "no folder");
        var photo = file("photo.png", Photos.png(Photos.noisy(900, 600)));
        assertThat(variants.find(photo, 900, "png").orElseThrow().isRendered()).isFalse();
        assertThat(variants.find(photo, 900, "webp").orElseThrow().isRendered()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"401, webp", "0, webp", "-400, webp", "100000, webp", "400, png", "400, gif", "400, ''"})
    void otherWidthsAndFormatsAreNotRendered(int width, String extension) {
        var photo = file("photo.jpg", Photos.jpeg(Photos.noisy(900, 600)));
        assertThat(variants.find(photo, width, extension)).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aBrokenPictureIsServedAsItIsAndLoggedOnce(CapturedOutput log) throws IOException {
        var broken = Photos.png(Photos.noisy(900, 600));
        Arrays.fill(broken, broken.length / 2, broken.length / 2 + 1000, (byte) 0);
        var photo = file("broken.png", broken);
        for (var width : photo.picture().variantWidths()) {
            var served = variants.find(photo, width, "webp").orElseThrow();
            assertThat(served.isRendered()).isFalse();
            assertThat(served.type()).isEqualTo("image/png");
            assertThat(bytes(served)).isEqualTo(broken);
        }
        assertThat(log).containsOnlyOnce("Cannot render variants of the picture broken.png");
    }

    @Test
    void aTruncatedPhotoIsRendered() {
        var whole = Photos.jpeg(Photos.noisy(900, 600));
        var photo = file("half.jpg", Arrays.copyOf(whole, whole.length / 2));
        assertThat(Photos.decoded(rendered(photo, 400, "webp")).getWidth()).isEqualTo(400);
    }

    @Test
    void aCmykPictureIsServedAsItIsAndReported() {
        assertThat(file("press.jpg", Photos.cmyk(900, 600)).picture().variantWidths()).isEmpty();
        assertThat(problems.all()).extracting(problem -> problem.cause().description()).containsExactly(
                "the picture “press.jpg” is a JPEG in CMYK colours, so phones load it in full size");
    }

    @Test
    void aProgressivePictureThatNeedsTooMuchMemoryIsServedAsItIsAndReported() {
        var bytes = Photos.withSize(Photos.progressive(Photos.noisy(900, 600), "jpeg"), 8000, 8000);
        assertThat(file("bomb.jpg", bytes).picture().variantWidths()).isEmpty();
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void memoryForDecodingDoesNotGrowWithThePicture() throws IOException {
        var photo = file("wall.jpg", Photos.jpeg(new BufferedImage(8000, 6000, BufferedImage.TYPE_BYTE_GRAY)));
        var decoded = PictureDecoder.decode(photo, 400, 300);
        assertThat(decoded.getWidth()).isBetween(800, 900);
        assertThat(Photos.decoded(rendered(photo, 400, "jpg")).getHeight()).isEqualTo(300);
    }

    static VariantStore storeIn(Path folder) {
        var usual = TestData.settings(TestData.SITE, "stories");
        return new VariantStore(
                new Settings(usual.content(), usual.sampleWhenEmpty(), usual.lineBreaks(), folder.resolve("data"),
                        usual.fonts(),
                        usual.drain(), usual.hotHalfLife(), usual.forbidTraining(), null, usual.attachments(),
                        usual.podcasts(), usual.site(), usual.pictures()));
    }

    private byte[] rendered(PictureFile file, int width, String extension) {
        var served = variants.find(file, width, extension).orElseThrow();
        assertThat(served.isRendered()).as("%s rendered", file.picture().name()).isTrue();
        assertThat(served.type()).isEqualTo(extension.equals("jpg") ? "image/jpeg" : "image/" + extension);
        return bytes(served);
    }

    private static byte[] bytes(ServedVariant served) {
        try {
            return Objects.requireNonNull(served.bytes()).getContentAsByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private PictureFile file(String name, byte[] bytes) {
        try {
            var path = Files.write(folder.resolve(name), bytes);
            var pictures = new PictureFinder(Map.of(name, ListedFile.of(new FileSystemResource(path))))
                    .forStory("story.md");
            assertThat(pictures.find(name, 1, problems)).as(name).isPresent();
            return pictures.files().getFirst();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int pixel(byte[] bytes, double across, double down) {
        var picture = Photos.decoded(bytes);
        return picture.getRGB((int) (across * picture.getWidth()), (int) (down * picture.getHeight()));
    }

    private static void assertIsClose(int rgb, int expected) {
        for (var shift = 0; shift < 24; shift += 8) {
            assertThat(rgb >> shift & 255).as("%06x", rgb & 0xffffff).isCloseTo(expected >> shift & 255, within(CLOSE));
        }
    }

}
