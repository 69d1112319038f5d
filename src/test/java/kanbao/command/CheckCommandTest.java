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
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.core.SpringProperties;

import tools.jackson.databind.json.JsonMapper;

import kanbao.StoryFiles;

@Isolated
class CheckCommandTest {

    private static final String LONG_TITLE = "一二三四五六七八九十".repeat(4) + "多";

    @TempDir
    private Path folder;

    private CommandResult result = new CommandResult(0, "", "");

    @BeforeEach
    void writeGoodStory() throws IOException {
        new StoryFiles(folder).story("good.md", "title: 好", "date: 2026-01-02");
    }

    @AfterEach
    void resetSpringProperty() {
        SpringProperties.setProperty("spring.aot.enabled", null);
    }

    private int check(String... options) {
        var line = Stream.concat(Stream.of("check", folder.toString()), Stream.of(options)).toList();
        return run(line);
    }

    private int run(List<String> arguments) {
        result = CommandResult.run(arguments);
        return result.code();
    }

    private String printed() {
        return result.out();
    }

    @Test
    void aFolderWithoutProblemsIsClean() {
        assertThat(check("--strict")).isZero();
        assertThat(printed()).isEqualTo(
                "Files: 1, stories: 1, unpublished: 0, withdrawn: 0, left out: 0, not updated: 0; errors:"
                        + " 0, warnings: 0, ignored: 0\n");
    }

    @Test
    void anErrorFailsTheCheckAndIsPrintedFirst() throws IOException {
        new StoryFiles(folder).storyWithText("a.md", "见[此](/articles/none)。", "title: 甲", "date: 2026-01-02");
        new StoryFiles(folder).storyWithText("bad.md", "坏", "topics: {");

        assertThat(check()).isEqualTo(1);
        assertThat(printed().lines()).hasSize(3).first().asString().startsWith("Error: bad.md:2: invalid YAML");
        assertThat(printed().lines()).element(1).asString()
                .startsWith("Warning: a.md:5: the link to “/articles/none”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"见[此](/articles/none)。 | the link to “/articles/none” leads nowhere",
        "![图](none.png) | the picture “none.png” does not exist"})
    void aWarningFailsOnlyAStrictCheck(String text, String found) throws IOException {
        new StoryFiles(folder).storyWithText("a.md", text, "title: 甲", "date: 2026-01-02");

        assertThat(check()).isZero();
        assertThat(check("--strict")).isEqualTo(1);
        assertThat(printed()).contains("Warning: a.md:5: " + found);
    }

    @Test
    void aTitleThatIsTooLongForListsIsAWarning() throws IOException {
        new StoryFiles(folder).story("a.md", "date: 2026-01-02", "title: " + LONG_TITLE);

        assertThat(check("--strict")).isEqualTo(1);
        assertThat(printed())
                .contains("Warning: a.md:3: the title is 82 columns wide, so lists truncate it; use at most 80");
    }

    @Test
    void theReportCanBePrintedAsJson() throws IOException {
        new StoryFiles(folder).story("a.md", "title: 甲", "date: 2026-01-02", "draft: true");
        new StoryFiles(folder).story("b.md", "title: 乙", "date: 2026-01-02", "tagz: x");

        assertThat(check("--format=json")).isZero();
        var report = JsonMapper.shared().readTree(printed());
        assertThat(report.get("files").asInt()).isEqualTo(3);
        assertThat(report.get("unpublished").asInt()).isEqualTo(1);
        assertThat(report.at("/problems/1/kind").asString()).isEqualTo("unpublished");
        assertThat(report.at("/problems/0/kind").asString()).isEqualTo("warning");
        assertThat(report.at("/problems/0/line").asInt()).isEqualTo(4);
        assertThat(report.at("/problems/0/code").asString()).isEqualTo("frontmatter.misspelled-key");
        assertThat(report.at("/problems/0/found").asString()).isEqualTo("unknown key “tagz”");
        assertThat(report.at("/problems/0/expected").asString()).isEqualTo("did you mean “tags”?");
    }

    @Test
    void problemsOfOneCauseAreOneLineAndAllOfThemArePrintedOnRequest() throws IOException {
        for (var name : List.of("a", "b", "c")) {
            new StoryFiles(folder).storyWithText(name + ".md", "见[此](/articles/none-" + name + ")。", "title: 甲" + name,
                    "date: 2026-01-02");
        }

        assertThat(check()).isZero();
        assertThat(printed().lines()).hasSize(3)
                .startsWith("Warning, 3 in 3 files: the link to “/articles/none-a” leads"
                        + " nowhere; write an address of this site such as /articles/slug (first in a.md:5)")
                .endsWith(
                        "One line for each cause; with --all, one for each problem.");
        assertThat(check("--all")).isZero();
        assertThat(printed().lines()).hasSize(4).element(2).asString().startsWith("Warning: c.md:5: the link to “");
    }

    @Test
    void theJsonReportHasTheGroupsBesideAllProblems() throws IOException {
        new StoryFiles(folder).story("a.md", "title: 甲", "date: 2026-01-02", "tagz: x", "secton: y");

        assertThat(check("--format=json")).isZero();
        var report = JsonMapper.shared().readTree(printed());
        assertThat(report.get("problems")).hasSize(2);
        assertThat(report.get("groups")).hasSize(1);
        assertThat(report.at("/groups/0/kind").asString()).isEqualTo("warning");
        assertThat(report.at("/groups/0/code").asString()).isEqualTo("frontmatter.misspelled-key");
        assertThat(report.at("/groups/0/problems").asInt()).isEqualTo(2);
        assertThat(report.at("/groups/0/files").asInt()).isOne();
        assertThat(report.at("/groups/0/file").asString()).isEqualTo("a.md");
        assertThat(report.at("/groups/0/line").asInt()).isEqualTo(4);
        assertThat(report.at("/groups/0/found").asString()).isEqualTo("unknown key “tagz”");
    }

    @Test
    void theHelpAndTheReportUseTheSameWordsForAStoryThatIsNotPublished() throws IOException {
        new StoryFiles(folder).storyWithText("bad.md", "坏", "topics: {");

        assertThat(check()).isEqualTo(1);
        assertThat(printed()).contains("left out: 1");
        assertThat(run(List.of("check", "--help"))).isZero();
        assertThat(printed()).contains("a story is left out because of an error");
    }

    @Test
    void eachProblemCanBePrintedAsAnAnnotationForGitHub() throws IOException {
        new StoryFiles(folder).storyWithText("a,b.md", "100%", "topics: {");

        assertThat(check("--format=github")).isEqualTo(1);
        assertThat(printed())
                .startsWith("::error file=" + folder + "/a%2Cb.md,line=2,title=Error::invalid YAML: ")
                .endsWith("\n").doesNotContain("100%\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//"})
    void slashesAtTheEndOfTheFolderDoNotMatter(String end) throws IOException {
        new StoryFiles(folder).storyWithText("bad.md", "坏", "topics: {");

        assertThat(run(List.of("check", folder + end, "--format=github"))).isEqualTo(1);
        assertThat(printed()).startsWith("::error file=" + folder + "/bad.md,line=2,");
    }

    @Test
    void aFolderWithoutStoriesIsAnError() throws IOException {
        Files.move(folder.resolve("good.md"), folder.resolve("README.md"));

        assertThat(check()).isEqualTo(2);
        assertThat(result.err()).contains("The content folder “" + folder + "” holds no story");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${user.home}", "${nothing}", "a${b:c}", "#{1+1}", "a,b", "a b", "a\\b"})
    void theNameOfAFolderIsTakenLiterally(String name) throws IOException {
        var odd = Files.createDirectory(folder.resolve(name));
        Files.move(folder.resolve("good.md"), odd.resolve("good.md"));

        assertThat(run(List.of("check", odd.toString()))).as(result.err()).isZero();
    }

    @Test
    void settingsOfTheSiteApply() throws IOException {
        new StoryFiles(folder).storyWithText("a.md", "见[此](https://news.example.cn/articles/none)。", "title: 甲",
                "date: 2026-01-02");

        assertThat(check("--kanbao.site.base-url=https://news.example.cn", "--server.port=80", "--strict"))
                .isEqualTo(1);
        assertThat(check("--strict")).isZero();
    }

    @Test
    void aFolderThatDoesNotExistIsAnError() {
        assertThat(run(List.of("check", folder.resolve("none").toString()))).isEqualTo(2);
        assertThat(result.err()).contains("none” does not exist.");
    }

    @Test
    void theLastOfTwoValuesOfAnOptionCounts() {
        assertThat(check("--format", "json", "--format=text")).isZero();
        assertThat(printed()).startsWith("Files: 1");
    }

}
