package kanbao.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.report.ProblemCollector;
import kanbao.variant.Photos;

class PictureMetadataTest {

    private static final String LABEL = "{\"Label\":\"1\",\"ContentProducer\":\"甲\",\"ProduceID\":\"42\"}";
    private static final PictureLabels LABELS = new PictureLabels("trainedAlgorithmicMedia", LABEL);

    private final ProblemCollector problems = new ProblemCollector("story.md");

    @ParameterizedTest
    @ValueSource(strings = {"place.jpg", "place.png", "place.webp", "place.gif", "place.avif"})
    void placeAndCameraNeverLeaveTheSiteAndTheLabelsOfMachinesDo(String name) throws Exception {
        var original = PictureFiles.bytes(name);
        assertThat(text(original)).containsAnyOf("SecretCamera", "SecretTown", "SecretComment");
        var file = PictureFiles.find(name, original, problems);
        assertThat(file.isAsItCame()).isFalse();
        assertThat(file.labels()).isEqualTo(LABELS);
        var served = file.withoutMetadata();
        assertThat(text(served)).doesNotContain("Secret", "GPS");
        assertThat(PictureFiles.find(name, served, problems).labels()).isEqualTo(LABELS);
        assertThat(problems.all()).isEmpty();
        if (name.endsWith("avif")) {
            return;
        }
        assertThat(xmp(served)).contains("Iptc4xmpExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/"
                + "trainedAlgorithmicMedia", "TC260:AIGC=" + LABEL).hasSize(2);
        assertSamePixels(served, original);
    }

    @ParameterizedTest
    @ValueSource(strings = {"animated.gif", "animated.png", "animated.webp", "turned.avif"})
    void aPictureWithoutMetadataIsServedAsItCame(String name) {
        var file = PictureFiles.find(name, PictureFiles.bytes(name), problems);
        assertThat(file.isAsItCame()).isTrue();
        assertThat(file.labels().isEmpty()).isTrue();
        assertThat(file.picture().variantWidths()).as("animations and AVIF have no variants").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"place.jpg, 440", "place.png, 440", "place.webp, 440", "place.gif, 440"})
    void stillPicturesOfAllDecodableFormatsHaveVariants(String name, int width) {
        assertThat(PictureFiles.find(name, PictureFiles.bytes(name), problems).picture().variantWidths())
                .containsExactly(
                        width);
    }

    @Test
    void anSvgIsServedWithoutWhatItsDrawingProgramKnowsAndWithItsLabels() throws Exception {
        var photo = Base64.getEncoder().encodeToString(PictureFiles.bytes("place.jpg"));
        var file = PictureFiles.find("map.svg", """
                <?xml version="1.0" encoding="UTF-8"?>
                <?secret SecretTool?>
                <!-- SecretComment > -->
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi/" xmlns:xlink="http://www.w3.org/1999/xlink"
                  width="90" height="60" sodipodi:docname="SecretFile>.svg" viewBox="0 0 90 60">
                <metadata id="m"><rdf:RDF><dc:creator>SecretName</dc:creator><Iptc4xmpExt:DigitalSourceType>\
                http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType></rdf:RDF></metadata>
                <sodipodi:namedview pagecolor="Secret"><sodipodi:guide a="Secret"/></sodipodi:namedview>
                <title>城墙<![CDATA[ <metadata> ]]></title><path d="M0 0h9" aria-label="a:b='c'" xlink:href="#a" inkscape:label='Secret'/>
                <image href="data:image/jpeg;base64,%s" width="9" height="9"/>
                </svg>
                """.formatted(photo).getBytes(StandardCharsets.UTF_8), problems);
        assertThat(file.isAsItCame()).isFalse();
        var served = new String(file.withoutMetadata(), StandardCharsets.UTF_8);
        assertThat(served).doesNotContain("Secret")
                .contains(
                        "<title>城墙<![CDATA[ <metadata> ]]></title><path d=\"M0 0h9\" aria-label=\"a:b='c'\" xlink:href=\"#a\"/>",
                        "trainedAlgorithmicMedia", "viewBox=\"0 0 90 60\"");
        var embedded = Base64.getDecoder().decode(served.replaceFirst("(?s).*base64,([^\"]*).*", "$1"));
        assertThat(text(embedded)).doesNotContain("Secret", "GPS");
        assertSamePixels(embedded, PictureFiles.bytes("place.jpg"));
        assertThat(Jsoup.parse(served, "", Parser.xmlParser())
                .select("svg > metadata, svg > title, svg > path, svg > image"))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg width='9' height='9'><metadata>Secret", "<svg width='9' height='9'><!-- Secret",
        "<svg width='9' height='9'><rdf:x Secret", "<svg width='9' height='9'><?x Secret",
        "<svg width='9' height='9'><p a:b='Secret'"})
    void whatABrokenSvgHidesIsNotServed(String svg) throws IOException {
        var file = PictureFiles.find("map.svg", svg.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(new String(file.withoutMetadata(), StandardCharsets.UTF_8)).doesNotContain("Secret")
                .startsWith("<svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<metadata>", "<!--", "<a:b>", "<a b:c='", "<?", "<![CDATA[", "<!DOCTYPE [",
        "data:image/png;base64,"})
    void aLargeSvgIsCleanedInLinearTime(String sign) {
        var svg = ("<svg width='9' height='9'>" + sign.repeat(200_000)).getBytes(StandardCharsets.UTF_8);
        assertThatCode(() -> MetadataRemover.clean(PictureFormat.SVG, svg, LABELS, 1)).doesNotThrowAnyException();
    }

    @Test
    void theRotationOfAPhotoIsKept() throws Exception {
        var photo = Photos.withExif(Photos.jpeg(Photos.noisy(90, 60)), 6);
        var served = PictureFiles.find("held.jpg", photo, problems).withoutMetadata();
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(served));
        assertThat(metadata.getDirectoriesOfType(ExifIFD0Directory.class)).flatMap(Directory::getTags)
                .singleElement()
                .satisfies(tag -> assertThat(tag.getDescription()).contains("Rotate 90 CW"));
        assertThat(metadata.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertSamePixels(served, photo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp"})
    void contentCredentialsAloneKeepThePictureAsItCame(String extension) {
        var signed = PictureFiles.withCredentials(clean(extension), extension, "c2pa.actions trainedAlgorithmicMedia");
        var file = PictureFiles.find("signed." + extension, signed, problems);
        assertThat(file.isAsItCame()).isTrue();
        assertThat(file.picture().variantWidths()).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp"})
    void contentCredentialsBesidePlaceOrCameraAreRemovedAndTheirLabelIsKept(String extension) throws IOException {
        var signed = PictureFiles.withCredentials(PictureFiles.bytes("place." + extension), extension, "c2pa.actions");
        var file = PictureFiles.find("signed." + extension, signed, problems);
        assertThat(file.isAsItCame()).isFalse();
        assertThat(text(file.withoutMetadata())).doesNotContain("Secret", "GPS", "c2pa");
        assertThat(file.picture().variantWidths()).containsExactly(440);
        assertThat(problems.all()).singleElement().hasToString("story.md:7: the picture “signed." + extension
                + "” carries content credentials together with other metadata, which may tell the place or the camera, so all"
                + " were removed; remove all other metadata before the picture is signed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stds.exif", "exif:GPSLatitude", "digitalCapture", "tiff:Make", "brob"})
    void contentCredentialsThatTellPlaceOrCameraAreRemoved(String assertion) {
        var signed = PictureFiles.withCredentials(clean("jpg"), "jpg",
                assertion + " compositeWithTrainedAlgorithmicMedia");
        var file = PictureFiles.find("signed.jpg", signed, problems);
        assertThat(file.isAsItCame()).isFalse();
        assertThat(file.labels().sourceType()).isEqualTo("compositeWithTrainedAlgorithmicMedia");
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void aLargePictureWithContentCredentialsIsReported() {
        var signed = PictureFiles.withCredentials(Photos.png(Photos.noisy(300, 300)), "png", "c2pa.actions");
        assertThat(PictureFiles.find("signed.png", signed, problems).isAsItCame()).isTrue();
        assertThat(problems.all()).singleElement().asString().contains("content credentials", "phones load all of its");
    }

    @Test
    void aLargeAvifPictureIsReportedBecauseItHasOneSize() {
        var large = Arrays.copyOf(PictureFiles.bytes("turned.avif"), 130_000);
        ByteBuffer.wrap(large).putInt(358, 130_000 - 358).putInt(362, 0x66726565);
        assertThat(PictureFiles.find("large.avif", large, problems)).isNotNull();
        assertThat(problems.all()).singleElement().asString().contains("large.avif", "phones load all of its 130 KB");
    }

    @Test
    void theChineseLabelIsFoundInATextOfPngAndInExif() {
        var png = PictureFiles.withText(clean("png"), "AIGC", LABEL);
        assertThat(PictureFiles.find("a.png", png, problems).labels().aigc()).isEqualTo(LABEL);
        var exif = "MM\0*\0\0\0\10\0\1\1\16\0\2\0\0\0\377\0\0\0\32\0\0\0\0{\"AIGC\":{\"Label\":\"2\"}}\0";
        var jpeg = new String(Photos.jpeg(Photos.noisy(9, 9)), StandardCharsets.ISO_8859_1);
        var labelled = jpeg.substring(0, 2) + "\u00FF\u00E1\0" + (char) (8 + exif.length()) + "Exif\0\0" + exif
                + jpeg.substring(2);
        assertThat(PictureFiles.find("a.jpg", labelled.getBytes(StandardCharsets.ISO_8859_1), problems).labels().aigc())
                .isEqualTo("{\"Label\":\"2\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "http://example.com/trainedAlgorithmicMedia", "a place, 39.9 N"})
    void aSourceTypeThatIsNoTermIsNotKept(String value) {
        var xmp = text(PictureFiles.bytes("place.jpg")).replace(
                "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia", value + " ".repeat(
                        71 - value.length()));
        var file = PictureFiles.find("a.jpg", xmp.getBytes(StandardCharsets.ISO_8859_1), problems);
        assertThat(file.labels().sourceType()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"place.avif, 40, 64", "turned.avif, 40, 64"})
    void theSizeOfAnAvifPictureIsThatAfterItsRotation(String name, int width, int height) {
        var picture = PictureFiles.find(name, PictureFiles.bytes(name), problems).picture();
        assertThat(picture.width()).isEqualTo(width);
        assertThat(picture.height()).isEqualTo(height);
    }

    @Test
    void aHeifPictureIsReportedWithItsLine() {
        assertThat(PictureFiles.findAll("phone.heic", PictureFiles.bytes("small.heic"), problems)).isEmpty();
        assertThat(problems.all()).singleElement()
                .hasToString("story.md:7: the picture “phone.heic” is a HEIF file (HEIC),"
                        + " which only one browser can show; save it as a JPEG file; an iPhone does so with “Settings → Camera →"
                        + " Formats → Most Compatible”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"place.jpg", "place.png", "place.webp", "place.gif", "place.avif", "animated.gif",
        "animated.png", "animated.webp", "turned.avif", "small.heic"})
    void damagedFilesNeverCauseAnException(String name) {
        var random = new Random(1);
        for (var round = 0; round < 400; round++) {
            var damaged = PictureFiles.bytes(name);
            for (var change = 0; change < 4; change++) {
                damaged[12 + random.nextInt(damaged.length - 12)] = (byte) random.nextInt();
            }
            var cut = round % 2 == 0 ? damaged : Arrays.copyOf(damaged, 12 + random.nextInt(damaged.length - 12));
            assertThatCode(() -> {
                for (var file : PictureFiles.findAll(name, cut, new ProblemCollector("story.md"))) {
                    if (!file.isAsItCame()) {
                        file.withoutMetadata();
                    }
                }
            }).doesNotThrowAnyException();
        }
    }

    private static byte[] clean(String extension) {
        var original = PictureFiles.bytes("place." + extension);
        return MetadataRemover.clean(PictureFormat.ofExtension(extension), original, new PictureLabels("", ""), 1);
    }

    private static List<String> xmp(byte[] picture) throws IOException, ImageProcessingException {
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
        return StreamSupport.stream(metadata.getDirectoriesOfType(XmpDirectory.class).spliterator(), false)
                .flatMap(directory -> directory.getXmpProperties().entrySet().stream())
                .map(property -> property.getKey() + "=" + property.getValue()).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void assertSamePixels(byte[] served, byte[] original) {
        assertThat(pixels(Photos.decoded(served))).isEqualTo(pixels(Photos.decoded(original)));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

}
