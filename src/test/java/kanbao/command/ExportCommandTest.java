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
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.core.SpringProperties;

@Isolated
class ExportCommandTest {

    @TempDir
    private Path temporary;

    @AfterEach
    void resetSpringProperty() {
        SpringProperties.setProperty("spring.aot.enabled", null);
    }

    private CommandResult export(Path stories, Path out, String... options) {
        var arguments = new ArrayList<>(List.of("export", stories.toString(), out.toString()));
        arguments.addAll(List.of(options));
        return CommandResult.run(arguments);
    }

    private Path stories() throws IOException {
        var stories = Files.createDirectory(temporary.resolve("stories"));
        Files.writeString(stories.resolve("good.md"), "---\ntitle: 好\ndate: 2026-01-02\n---\n正文。\n");
        return stories;
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "export a", "export a b c", "export a b --overwrite", "export a b --replace=yes"})
    void aWrongCommandLineWritesNothing(String line) {
        var result = CommandResult.run(line.split(" ", -1));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("Usage: kanbao export [-hV] [--replace] FOLDER OUT");
        assertThat(Path.of("b")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"export a a/b", "export . b"})
    void anOutputFolderInsideTheContentFolderIsRefused(String line) {
        var result = CommandResult.run(line.split(" "));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("is inside the content folder");
        assertThat(Path.of("b")).doesNotExist();
    }

    @Test
    void anOutputFolderInsideTheContentFolderByALinkIsRefused() throws IOException {
        var stories = stories();
        var link = Files.createSymbolicLink(temporary.resolve("link"), stories);

        var result = export(stories, link.resolve("site/out"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("is inside the content folder");
        assertThat(stories.resolve("site")).doesNotExist();
    }

    @Test
    void anOutputFolderThatIsNotEmptyIsNotChanged() throws IOException {
        var result = export(stories(), temporary);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("is not empty", "--replace");
        assertThat(temporary).isDirectoryNotContaining("glob:**.html");
    }

    @Test
    void aContentFolderThatDoesNotExistWritesNothing() {
        var result = export(temporary.resolve("none"), temporary.resolve("out"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("none” does not exist.");
        assertThat(temporary.resolve("out")).doesNotExist();
    }

    @Test
    void aStoryWithAnErrorIsReportedAndTheOthersAreExported() throws IOException {
        var stories = stories();
        Files.writeString(stories.resolve("bad.md"), "---\ntitle: 坏\ndate: someday\n---\n坏\n");
        var out = temporary.resolve("out");

        var result = export(stories, out, "--kanbao.site.name=晨报");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("Error: bad.md:3: “date” is “someday”", "Left out: 1 of the stories.")
                .contains("The site is in “" + out + "”: ");
        assertThat(out.resolve("articles/good.html")).content().contains("晨报");
        assertThat(out.resolve("articles/bad.html")).doesNotExist();
        assertThat(out.resolve(".kanbao-unfinished")).doesNotExist();
    }

}
