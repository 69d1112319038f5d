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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.SpringProperties;

import kanbao.article.Article;
import kanbao.article.Author;
import kanbao.content.Content;
import kanbao.content.ContentReader;
import kanbao.markdown.BodyRenderer;
import kanbao.site.Site;

class NewStoryCommandTest {

    @TempDir
    private Path folder;

    @AfterEach
    void asBefore() {
        SpringProperties.setProperty("spring.aot.enabled", null);
    }

    @ComponentScan(basePackageClasses = {Site.class, ContentReader.class, BodyRenderer.class})
    private static final class WhatReads {}

    private Said write(String title, String... options) {
        var line = new ArrayList<>(List.of("new", title, "--folder", folder.toString()));
        line.addAll(List.of(options));
        return Said.by(line);
    }

    private Content read() {
        try (var context = CommandDependencies.of(WhatReads.class,
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
    void aDraftIsWrittenThatNobodySeesYet() throws IOException {
        var said = write("古城墙修缮完工", "--section", "文旅");

        assertThat(said.code()).isZero();
        var file = Path.of(said.out().strip());
        assertThat(file.getParent()).isEqualTo(folder);
        assertThat(file.getFileName().toString()).matches("\\d{4}-\\d\\d-\\d\\d-古城墙修缮完工\\.md");
        assertThat(Files.readString(file)).contains("title: 古城墙修缮完工\n", "section: 文旅\n", "author: 编辑部\n", "draft: true")
                .containsPattern("date: \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00\n");
        assertThat(Said.by("check", folder.toString(), "--strict").code()).isZero();
        var report = read().report();
        assertThat(report.heldBack()).isOne();
        assertThat(report.problems()).singleElement().asString().contains("found a draft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"他说：“好” 'yes' \"no\"", "a: b", "# 不是注释 # x", "[一] {二}", "- 减 & * ! | > % @ `", "yes",
        "null",
        "2026-01-02", "1e3", "标题 \\n \\", "😀 表情", "?", "~甲", "甲 #乙", "---甲", "甲\n---\n乙: 丙", "\t甲\t"})
    void anyTitleReadsBackAsItWas(String title) throws IOException {
        var said = title.equals("?") ? Said.by("new", title, "--section", "x") : writeAfterDashes(title);

        if (title.equals("?")) {
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("no letter and no digit");
        } else {
            assertThat(published(Path.of(said.out().strip())).title()).isEqualTo(
                    title.replaceAll("\\s+", " ").strip());
        }
    }

    private Said writeAfterDashes(String title) {
        return Said.by("new", "--section=科技", "--folder=" + folder, "--author=张: 三", "--", title);
    }

    @Test
    void sectionAndAuthorReadBackAsTheyWere() throws IOException {
        var story = published(Path.of(writeAfterDashes("甲").out().strip()));
        assertThat(story.section().name()).isEqualTo("科技");
        assertThat(story.byline().authors()).extracting(Author::name).containsExactly("张: 三");
    }

    @Test
    void whatIsThereStaysAsItIs() throws IOException {
        var file = Path.of(write("甲", "--section=科技").out().strip());
        Files.writeString(file, "mine");

        var said = write("甲", "--section=科技");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .isEqualTo("“" + file + "” is there already and stays as it is, expected another title.\n");
        assertThat(file).content().isEqualTo("mine");
    }

    @Test
    void aVeryLongTitleHasAFileThatDisksTake() {
        assertThat(write("长".repeat(300), "--section=科技").code()).isZero();
    }

    @Test
    void itIsPutWhereThePaperReads() {
        var said = Said.by("new", "甲", "--section=科技", "--kanbao.content=classpath:edition/,/nowhere," + folder);
        assertThat(Path.of(said.out().strip()).getParent()).isEqualTo(folder);
    }

    @ParameterizedTest
    @CsvSource({"new, found nothing", "new a, no --section", "new a b --section x, 2 words",
        "new a --section, without a value",
        "new a --section x --sektion y, --sektion"})
    void aWrongLineIsTold(String line, String found) {
        var said = Said.by(line.split(" ", -1));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(found, "new TITLE --section NAME [--author NAME] [--folder FOLDER]");
    }

}
