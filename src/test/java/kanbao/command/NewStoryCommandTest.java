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
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.SpringProperties;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.content.Content;
import kanbao.content.ContentReader;
import kanbao.markdown.BodyRenderer;
import kanbao.site.Site;

@Isolated
class NewStoryCommandTest {

    @TempDir
    private Path folder;

    @AfterEach
    void resetSpringProperty() {
        SpringProperties.setProperty("spring.aot.enabled", null);
    }

    @ComponentScan(basePackageClasses = {Site.class, ContentReader.class, BodyRenderer.class})
    private static final class ContentBeans {}

    private CommandResult write(String title, String... options) {
        var arguments = new ArrayList<>(List.of("new", title, "--folder", folder.toString()));
        arguments.addAll(List.of(options));
        return CommandResult.run(arguments);
    }

    private Content read() {
        try (var context = CommandDependencies.start(ContentBeans.class,
                List.of("--kanbao.content=" + folder, "--logging.level.root=error"))) {
            return context.getBean(ContentReader.class).read();
        }
    }

    /** The story once its editor has written it. */
    private Article published(Path file) throws IOException {
        var text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("draft: true.*\n", "") + "正文。\n");
        var content = read();
        assertThat(content.report().problems()).isEmpty();
        return content.articles().getFirst();
    }

    @Test
    void aDraftWithTheUsualKeysIsCreated() throws IOException {
        var result = write("古城墙修缮完工", "--section", "文旅");

        assertThat(result.code()).isZero();
        var file = Path.of(result.out().strip());
        assertThat(file.getParent()).isEqualTo(folder);
        assertThat(file.getFileName().toString()).matches("\\d{4}-\\d\\d-\\d\\d-古城墙修缮完工\\.md");
        assertThat(Files.readString(file)).contains("title: 古城墙修缮完工\n", "description: # 一句话",
                "section: 文旅\n", "topics: [] # ", "authors: [编辑部]\n", "image: # 题图：{src: ", "draft: true # ")
                .containsPattern("date: \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00\n");
        assertThat(CommandResult.run("check", folder.toString(), "--strict").code()).isZero();
        var report = read().report();
        assertThat(report.unpublished()).isOne();
        assertThat(report.problems()).singleElement().asString().contains("the story is a draft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"他说：“好” 'yes' \"no\"", "a: b", "# 不是注释 # x", "[一] {二}", "- 减 & * ! | > % @ `", "yes",
        "null",
        "2026-01-02", "1e3", "标题 \\n \\", "😀 表情", "?", "~甲", "甲 #乙", "---甲", "甲\n---\n乙: 丙", "\t甲\t"})
    void anyTitleIsReadAsItWasWritten(String title) throws IOException {
        var result = title.equals("?") ? CommandResult.run("new", title, "--section", "x") : writeAfterDashes(title);

        if (title.equals("?")) {
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("no letter and no digit");
        } else {
            assertThat(published(Path.of(result.out().strip())).title()).isEqualTo(
                    title.replaceAll("\\s+", " ").strip());
        }
    }

    private CommandResult writeAfterDashes(String title) {
        return CommandResult.run("new", "--section=科技", "--folder=" + folder, "--author=张: 三", "--", title);
    }

    @Test
    void sectionAndAuthorAreReadAsTheyWereWritten() throws IOException {
        var story = published(Path.of(writeAfterDashes("甲").out().strip()));
        assertThat(story.section().name()).isEqualTo("科技");
        assertThat(story.byline().authors()).extracting(Author::name).containsExactly("张: 三");
    }

    @Test
    void anExistingFileIsNotChanged() throws IOException {
        var file = Path.of(write("甲", "--section=科技").out().strip());
        Files.writeString(file, "mine");

        var result = write("甲", "--section=科技");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("The file “" + file + "” exists already and was not changed. Choose another title.\n");
        assertThat(file).content().isEqualTo("mine");
    }

    @Test
    void theFileNameOfALongTitleIsShortened() {
        assertThat(write("长".repeat(300), "--section=科技").code()).isZero();
    }

    @Test
    void theFirstContentFolderThatExistsIsUsed() {
        var result = CommandResult.run("new", "甲", "--section=科技",
                "--kanbao.content=classpath:edition/,/nowhere," + folder);
        assertThat(Path.of(result.out().strip()).getParent()).isEqualTo(folder);
    }

    @Test
    void hintsAreInTheLanguageOfTheSite() throws IOException {
        var file = Path.of(write("Walls", "--section=Travel", "--kanbao.site.language=en").out().strip());
        assertThat(file).content().contains("description: # the standfirst", "draft: true # delete this line");
    }

    @Test
    void aFolderThatCannotBeWrittenIsExplainedInOneSentence() {
        var result = CommandResult.run("new", "甲", "--section=科技", "--folder=/proc/kanbao");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith("The file “/proc/kanbao/").contains("cannot be written (",
                "name a writable folder with --folder").hasLineCount(1);
    }

}
