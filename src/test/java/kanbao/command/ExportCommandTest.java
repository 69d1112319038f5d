package kanbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.SpringProperties;

class ExportCommandTest {

    @TempDir
    private Path temporary;

    @AfterEach
    void asBefore() {
        SpringProperties.setProperty("spring.aot.enabled", null);
    }

    private Said export(Path stories, Path out, String... options) {
        var line = new ArrayList<>(List.of("export", stories.toString(), out.toString()));
        line.addAll(List.of(options));
        return Said.by(line);
    }

    private Path stories() throws IOException {
        var stories = Files.createDirectory(temporary.resolve("stories"));
        Files.writeString(stories.resolve("good.md"), "---\ntitle: 好\ndate: 2026-01-02\n---\n正文。\n");
        return stories;
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "export a", "export a b c", "export a b --overwrite", "export a a/b",
        "export . b", "export a b --replace=yes"})
    void aWrongLineIsToldAndNothingIsWritten(String line) {
        var said = Said.by(line.split(" ", -1));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("export FOLDER OUT [--replace]");
        assertThat(Path.of("b")).doesNotExist();
    }

    @Test
    void aFolderThatIsAmongTheStoriesByALinkIsRefused() throws IOException {
        var stories = stories();
        var link = Files.createSymbolicLink(temporary.resolve("link"), stories);

        var said = export(stories, link.resolve("site/out"));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("found OUT inside of FOLDER");
        assertThat(stories.resolve("site")).doesNotExist();
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        var said = export(stories(), temporary);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("is not empty", "--replace");
        assertThat(temporary).isDirectoryNotContaining("glob:**.html");
    }

    @Test
    void storiesThatCannotBeReadAreToldAndNothingIsWritten() {
        var said = export(temporary.resolve("none"), temporary.resolve("out"));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("none” does not exist.");
        assertThat(temporary.resolve("out")).doesNotExist();
    }

    @Test
    void aStoryThatIsLeftOutIsToldAndTheOthersAreExported() throws IOException {
        var stories = stories();
        Files.writeString(stories.resolve("bad.md"), "---\ntitle: [\n---\n坏\n");
        var out = temporary.resolve("out");

        var said = export(stories, out, "--kanbao.site.name=晨报");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Error: bad.md:2: invalid YAML", "Left out: 1 of the stories.")
                .contains("The site is in “" + out + "”: ");
        assertThat(out.resolve("articles/good.html")).content().contains("晨报");
        assertThat(out.resolve("articles/bad.html")).doesNotExist();
        assertThat(out.resolve(".kanbao-unfinished")).doesNotExist();
    }

}
