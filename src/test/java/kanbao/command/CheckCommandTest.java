package kanbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.SpringProperties;

import tools.jackson.databind.json.JsonMapper;

import kanbao.KanbaoApplication;

class CheckCommandTest {

    private static final String LONG = "一二三四五六七八九十".repeat(4) + "多";

    @TempDir
    private Path folder;

    private Said said = new Said(0, "", "");

    @BeforeEach
    void aGoodStory() throws IOException {
        write("good.md", "---\ntitle: 好\ndate: 2026-01-02\n---\n正文。\n");
    }

    @AfterEach
    void asBefore() {
        SpringProperties.setProperty("spring.aot.enabled", null);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int check(String... options) {
        var line = Stream.concat(Stream.of("check", folder.toString()), Stream.of(options)).toList();
        return run(line);
    }

    private int run(List<String> line) {
        said = Said.by(line);
        return said.code();
    }

    private String printed() {
        return said.out();
    }

    @Test
    void aGoodFolderIsWell() {
        assertThat(check("--strict")).isZero();
        assertThat(printed()).isEqualTo(
                "Files: 1, stories: 1, unpublished: 0, withdrawn: 0, left out: 0, not updated: 0; errors:"
                        + " 0, warnings: 0, ignored: 0\n");
    }

    @Test
    void aStoryThatWouldBeLeftOutFailsTheCheckAndIsTheFirstThatIsTold() throws IOException {
        write("a.md", "---\ntitle: 甲\ndate: 2026-01-02\n---\n见[此](/articles/none)。\n");
        write("bad.md", "---\ntitle: [\n---\n坏\n");

        assertThat(check()).isEqualTo(1);
        assertThat(printed().lines()).hasSize(3).first().asString().startsWith("Error: bad.md:2: invalid YAML");
        assertThat(printed().lines()).element(1).asString()
                .startsWith("Warning: a.md:5: the link to “/articles/none”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"见[此](/articles/none)。 | the link to “/articles/none” leads nowhere",
        "![图](none.png) | the picture “none.png” does not exist"})
    void whatKeepsNoStoryOutFailsAStrictCheckAlone(String text, String found) throws IOException {
        write("a.md", "---\ntitle: 甲\ndate: 2026-01-02\n---\n" + text + "\n");

        assertThat(check()).isZero();
        assertThat(check("--strict")).isEqualTo(1);
        assertThat(printed()).contains("Warning: a.md:5: " + found);
    }

    @Test
    void aTitleThatListsWouldCutIsTold() throws IOException {
        write("a.md", "---\ndate: 2026-01-02\ntitle: " + LONG + "\n---\n正文。\n");

        assertThat(check("--strict")).isEqualTo(1);
        assertThat(printed())
                .contains("Warning: a.md:3: the title is 82 columns wide, so lists truncate it; use at most 80");
    }

    @Test
    void aProgramReadsItAsJson() throws IOException {
        write("a.md", "---\ntitle: 甲\ndate: 2026-01-02\ndraft: true\n---\n正文。\n");
        write("b.md", "---\ntitle: 乙\ndate: 2026-01-02\ntagz: x\n---\n正文。\n");

        assertThat(check("--format=json")).isZero();
        var report = JsonMapper.shared().readTree(printed());
        assertThat(report.get("files").asInt()).isEqualTo(3);
        assertThat(report.get("heldBack").asInt()).isEqualTo(1);
        assertThat(report.at("/problems/0/kind").asString()).isEqualTo("held_back");
        assertThat(report.at("/problems/1/kind").asString()).isEqualTo("ignored");
        assertThat(report.at("/problems/1/line").asInt()).isEqualTo(4);
        assertThat(report.at("/problems/1/code").asString()).isEqualTo("frontmatter.misspelled-key");
        assertThat(report.at("/problems/1/found").asString()).isEqualTo("unknown key “tagz”");
        assertThat(report.at("/problems/1/expected").asString()).isEqualTo("did you mean “tags”?");
    }

    @Test
    void gitHubShowsEachProblemBesideItsLine() throws IOException {
        write("a,b.md", "---\ntitle: [\n---\n100%\n");

        assertThat(check("--format=github")).isEqualTo(1);
        assertThat(printed())
                .startsWith("::error file=" + folder + "/a%2Cb.md,line=2,title=Error::invalid YAML: ")
                .endsWith("\n").doesNotContain("100%\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//"})
    void aFolderIsTheSameWithASlashAtItsEnd(String end) throws IOException {
        write("bad.md", "---\ntitle: [\n---\n坏\n");

        assertThat(run(List.of("check", folder + end, "--format=github"))).isEqualTo(1);
        assertThat(printed()).startsWith("::error file=" + folder + "/bad.md,line=2,");
    }

    @Test
    void aFolderWithoutAStoryIsTold() throws IOException {
        Files.move(folder.resolve("good.md"), folder.resolve("README.md"));

        assertThat(check()).isEqualTo(2);
        assertThat(said.err()).contains("The content folder “" + folder + "” holds no story");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${user.home}", "${nothing}", "a${b:c}", "#{1+1}", "a,b", "a b", "a\\b"})
    void theNameOfAFolderIsTakenAsItIs(String name) throws IOException {
        var odd = Files.createDirectory(folder.resolve(name));
        Files.move(folder.resolve("good.md"), odd.resolve("good.md"));

        assertThat(run(List.of("check", odd.toString()))).as(said.err()).isZero();
    }

    @Test
    void aSettingOfTheSiteIsHeeded() throws IOException {
        write("a.md", "---\ntitle: 甲\ndate: 2026-01-02\n---\n见[此](https://news.example.cn/articles/none)。\n");

        assertThat(check("--kanbao.site.base-url=https://news.example.cn", "--strict")).isEqualTo(1);
        assertThat(check("--strict")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "check a b", "check --strict", "check a --format=xml", "check a --stict",
        "check a --strict=false", "chek a", "serve"})
    void aWrongLineIsToldAndNothingIsRead(String line) {
        assertThat(run(List.of(line.split(" ")))).isEqualTo(2);
        assertThat(said.err())
                .contains("check FOLDER [--strict] [--format=text|json|github]");
        assertThat(printed()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeReadIsTold() {
        assertThat(run(List.of("check", folder.resolve("none").toString()))).isEqualTo(2);
        assertThat(said.err()).contains("none” does not exist.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--server.port=80", "--check"})
    void withoutACommandThePaperIsServed(String argument) {
        var line = argument.isEmpty() ? List.<String>of() : List.of(argument);
        assertThat(new Commands(KanbaoApplication.class, System.out, System.err).run(line)).isEmpty();
    }

}
