package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLineBreaksTest {

    private static final List<String> MEANT = List.of("今天下雨，我们没有去看桥，也没有去看路。", "明天晴。", "后天去看桥，也去看路，还去看人。", "就这样。");
    private static final List<String> WRAPPED = List.of("这座桥".repeat(12), "这条路".repeat(12), "这个人".repeat(12), "完。");
    private static final List<String> SHORT = List.of("今天，下雨。", "明天晴。");

    @TempDir
    Path root;

    private WrittenFolder folder(List<String> lines, String... keys) {
        var folder = new WrittenFolder(root.resolve("site/source/_posts"));
        return add(folder, "a.md", lines, keys);
    }

    private static WrittenFolder add(WrittenFolder folder, String path, List<String> lines, String... keys) {
        return folder.with(path, "---\ntitle: 标题" + path + "\ndate: 2025-01-02\n" + String.join("\n", keys) + "\n---\n"
                + String.join("\n", lines));
    }

    private static String html(Content content, String slug) {
        return content.articles().stream().filter(article -> article.slug().value().equals(slug)).findFirst()
                .orElseThrow().body().html().value();
    }

    @Test
    void breaksAfterSentencesAreKept() {
        assertThat(folder(MEANT).story().body().html().value()).contains("路。<br>\n明天晴。<br>\n后天");
    }

    @Test
    void wrappedLinesAreJoined() {
        var folder = add(folder(WRAPPED), "b.md", SHORT);
        assertThat(html(folder.read(), "a")).doesNotContain("<br>");
        assertThat(html(folder.read(), "b")).contains("今天，下雨。明天晴。");
    }

    @Test
    void storiesOfHugoAreJoined() {
        var folder = new WrittenFolder(root).with("a.md", "+++", "title = '标题'", "date = 2025-01-02", "+++",
                String.join("\n", MEANT));
        assertThat(folder.story().body().html().value()).doesNotContain("<br>");
    }

    @Test
    void theConfigurationFileOfAToolDecides() throws Exception {
        var folder = add(folder(WRAPPED), "b.md", SHORT);
        Files.createDirectories(root.resolve("site/themes"));
        Files.writeString(root.resolve("site/_config.yml"), "title: 看报\n");
        assertThat(html(folder.read(), "b")).contains("今天，下雨。<br>");
        Files.writeString(root.resolve("site/_config.yml"), "marked:\n  breaks: false\n");
        assertThat(html(folder.read(), "b")).contains("今天，下雨。明天晴。");
        Files.delete(root.resolve("site/_config.yml"));
        Files.createDirectories(root.resolve("site/.obsidian"));
        assertThat(html(folder.read(), "b")).contains("今天，下雨。<br>");
        Files.writeString(root.resolve("site/.obsidian/app.json"), "{\"strictLineBreaks\": true}");
        assertThat(html(folder.read(), "b")).contains("今天，下雨。明天晴。");
        Files.writeString(root.resolve("site/source/hugo.toml"), "[markup.goldmark.renderer]\n  hardWraps = true\n");
        assertThat(html(folder.read(), "b")).contains("今天，下雨。<br>");
    }

    @Test
    void aNewDecisionChangesUnchangedStoriesAndOtherChangesReadOnlyTheirFile() {
        var folder = folder(SHORT);
        var reader = WrittenFolder.reader(folder.root().toString());
        assertThat(html(reader.read(), "a")).contains("<br>");
        add(folder, "b.md", WRAPPED);
        assertThat(html(reader.read(), "a")).doesNotContain("<br>");
        var parsed = reader.parsedFileCount();
        add(folder, "c.md", SHORT);
        assertThat(html(reader.read(), "c")).doesNotContain("<br>");
        assertThat(reader.parsedFileCount()).isEqualTo(parsed + 1);
    }

    @Test
    void aFolderThatContradictsItselfIsReportedInOneLine() {
        var folder = add(add(folder(MEANT), "b.md", MEANT), "c.md", WRAPPED);
        assertThat(folder.problems()).filteredOn(problem -> problem.contains("line break")).singleElement().asString()
                .contains(
                        "single line breaks are new lines here, although 3 of them are inside a sentence and 6 are not"
                                + "; set kanbao.line-breaks to join");
        var clear = add(new WrittenFolder(root.resolve("clear")), "a.md", MEANT);
        assertThat(clear.problems()).noneMatch(problem -> problem.contains("line break"));
    }

}
