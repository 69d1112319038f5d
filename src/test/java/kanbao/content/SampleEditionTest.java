package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

import kanbao.folder.ClasspathFolder;
import kanbao.folder.UnreadableContentException;

class SampleEditionTest {

    @Test
    void storiesAreListedInADirectoryOnTheClasspath(@TempDir Path classes) throws IOException {
        new WrittenFolder(classes).with("paper/看 报.md", "# 一").with("paper/img/p.svg", "<svg/>").with("x.md", "# 二");

        check(classes);
    }

    @Test
    void storiesAreListedInAJar(@TempDir Path folder) throws IOException {
        var jar = folder.resolve("app.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name : new String[]{"paper/", "paper/看 报.md", "paper/img/", "paper/img/p.svg", "x.md"}) {
                out.putNextEntry(new JarEntry(name));
                out.write(name.endsWith("/") ? new byte[0] : "# 一".getBytes(StandardCharsets.UTF_8));
            }
        }

        check(jar);
    }

    @Test
    void aMissingSampleEditionIsRefused() {
        assertThatThrownBy(() -> ClasspathFolder.of("none/", new DefaultResourceLoader()))
                .isInstanceOf(UnreadableContentException.class)
                .hasMessage("The content folder “classpath:none/” is not in this build.");
    }

    private static void check(Path place) throws IOException {
        try (var classes = new URLClassLoader(new URL[]{place.toUri().toURL()}, null)) {
            var found = ClasspathFolder.of("paper/", new DefaultResourceLoader(classes));

            assertThat(found.stories()).singleElement().satisfies(story -> {
                assertThat(story.path()).isEqualTo("看 报.md");
                assertThat(story.text().strip()).isEqualTo("# 一");
            });
            assertThat(found.otherFiles()).containsOnlyKeys("img/p.svg");
            assertThat(found.problems()).isEmpty();
        }
    }

}
