package kanbao.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

import kanbao.folder.ListedFile;
import kanbao.picture.PictureFinder;
import kanbao.report.ProblemCollector;

/** Runs in its own process, in which the native code of the library cannot be unpacked. */
class WithoutWebPTest {

    @TempDir
    Path folder;

    @Test
    void withoutNativeWebPItsAddressServesTheOriginalFormat() throws IOException {
        Files.write(folder.resolve("wall.jpg"),
                Photos.jpeg(Photos.plain(900, 600, 0x20a040, BufferedImage.TYPE_3BYTE_BGR)));
        var process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
                System.getProperty("java.class.path"), "-Djava.io.tmpdir=" + folder.resolve("nothing"),
                "-Djava.library.path=", WithoutWebPTest.class.getName(), folder.toString()).redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).contains("served as image/jpeg, rendered: true").containsOnlyOnce("Cannot encode WebP");
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var pictures = new PictureFinder(
                Map.of("wall.jpg", ListedFile.of(new FileSystemResource(folder.resolve("wall.jpg")))))
                .forStory("wall.md");
        pictures.find("wall.jpg", 1, new ProblemCollector("wall.md"));
        var photo = pictures.files().getFirst();
        var variants = VariantStoreTest.storeIn(folder);
        for (var width : photo.picture().variantWidths()) {
            var served = variants.find(photo, width, "webp").orElseThrow();
            System.out.println("served as " + served.type() + ", rendered: " + served.isRendered());
        }
    }

}
