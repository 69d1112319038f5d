package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.folder.FileVersion;
import kanbao.folder.ListedFile;
import kanbao.folder.StoryFile;
import kanbao.frontmatter.FrontMatter;
import kanbao.frontmatter.Value.Entry;
import kanbao.frontmatter.Value.Items;
import kanbao.frontmatter.Value.Scalar;
import kanbao.report.InvalidStoryException;
import kanbao.report.Problem;

class DialectsTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "---\ntitle: \"看：报\"\ntags: [一, 二]\n---\n\n正文\n",
        "---  \ntitle: 看：报\ntags:\n- 一\n- 二\n...\n正文\n",
        "\n\n---\n# 给编辑\ntitle: 看：报\ntags: [一, 二]\n----\n正文\n",
        "+++\ntitle = \"看：报\"\ntags = [\"一\", \"二\"]\n+++\n正文\n",
        "{\n\t\"title\": \"看：报\",\n\t\"tags\": [\"一\", \"二\"]\n}\n正文\n",
        "{\"title\":\"看：报\",\"tags\":[\"一\",\"二\"]}\n\n正文\n",
        ";;;\n\"title\": \"看：报\",\n\"tags\": [\"一\", \"二\"]\n;;;\n正文\n",
        ";;;\n{\"title\": \"看：报\",\n\"tags\": [\"一\", \"二\"]}\n;;;\n正文\n",
        "\"title\": \"看：报\",\n\"tags\": [\"一\", \"二\"]\n;;;\n正文\n",
        "{\"title\": \"看：报\", \"tags\": [\"一\", \"二\"]}\n;;;\n正文\n",
        "title: 看：报\ntags:\n  - 一\n  - 二\n---\n正文\n"})
    void everyFormatGivesTheSameValues(String text) {
        var matter = FrontMatter.parse(text);

        assertThat(matter.keys().first("title")).map(Scalar::text).contains("看：报");
        assertThat(matter.keys().entries()).filteredOn(entry -> entry.key().equals("tags"))
                .singleElement()
                .extracting(Entry::value)
                .isInstanceOfSatisfying(Items.class,
                        tags -> assertThat(tags.values()).extracting(tag -> ((Scalar) tag).text())
                                .containsExactly("一", "二"));
        assertThat(matter.body().strip()).isEqualTo("正文");
        assertThat(text.lines().skip(matter.bodyLine() - 1).toList())
                .isEqualTo(matter.body().lines().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"look: Linux 下验证拼写\n========\n正文\n\n---\n", "Title\n---\n正文\n",
        "Note: 一句话\n---\n正文\n", "---\n一条线之后的正文\n\n---\n", "{% raw %}\n正文\n{% endraw %}\n",
        "{{< figure src=\"a.png\" >}}\n", "title: 只是一行\n\n没有结束\n", "\"引文\"\n;;;\n"})
    void plainTextIsNotFrontMatter(String text) {
        var matter = FrontMatter.parse(text);

        assertThat(matter.keys().entries()).isEmpty();
        assertThat(matter.body()).isEqualTo(text);
        assertThat(matter.bodyLine()).isOne();
    }

    @Test
    void everyKeyHasItsLine() {
        var yaml = FrontMatter.parse("\n---\na: 1\n\nb:\n  - c: 2\n---\n");
        var toml = FrontMatter.parse("+++\na = 1\n\n[b]\nc = 2\n+++\n");
        var json = FrontMatter.parse("{\n\"a\": 1,\n\n\"b\": 2}\n");

        assertThat(yaml.keys().entries()).extracting(Entry::line).containsExactly(3, 5);
        assertThat(toml.keys().entries()).extracting(Entry::line).containsExactly(2, 4);
        assertThat(json.keys().entries()).extracting(Entry::line).containsExactly(2, 4);
    }

    @Test
    void jsonEscapesAreRead() {
        var matter = FrontMatter.parse("{\"title\": \"a\\/b \\u770b \\ud83d\\ude00 \\\"}\\\"\"}\n正文");

        assertThat(matter.keys().first("title")).map(Scalar::text).contains("a/b 看 😀 \"}\"");
        assertThat(matter.body()).isEqualTo("正文");
    }

    @Test
    void scalarsKeepTheirOriginalText() {
        var matter = FrontMatter.parse("---\ntitle: 2012-10-03\nslug: 0123\nn: no\nt: 12:30:45\n---\n");

        assertThat(matter.keys().entries()).extracting(entry -> ((Scalar) entry.value()).text())
                .containsExactly("2012-10-03", "0123", "no", "12:30:45");
    }

    @Test
    void tomlDatesAreParsedLikeOtherDates(@TempDir Path folder) {
        var story = new WrittenFolder(folder)
                .with("a.md", "+++", "title = \"a\"", "date = 2012-10-03T09:05:00+08:00", "+++", "b")
                .story();

        assertThat(story.published()).hasToString("2012-10-03T01:05:00Z");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndingsAreIgnored(@TempDir Path folder) {
        var text = "\uFEFF---\r\ntitle: 标题\r\nforum: 1\r\n---\r\n正文\r\n";
        var written = new WrittenFolder(folder).with("2012-10-03-a.md", text.getBytes(StandardCharsets.UTF_8));

        assertThat(written.story().title()).isEqualTo("标题");
        assertThat(written.story().body().text()).isEqualTo("正文");
        assertThat(written.problems()).singleElement().asString().contains("2012-10-03-a.md:3: unknown key “forum”");
    }

    @Test
    void carriageReturnsEndLines() throws IOException {
        var file = "---\rtitle: 标题\r---\r正文";
        var story = new StoryFile("f", "a.md",
                new ListedFile(
                        new org.springframework.core.io.ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)),
                        new FileVersion(0, 0, null)));

        assertThat(FrontMatter.parse(story.text()).body()).isEqualTo("正文");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: a\nx: [1\n---\n", "---\ntitle: a\nb: c: d\n---\n",
        "---\ntitle: a\nb: @c\n---\n", "+++\ntitle = \"a\"\nb = \n+++\n", "+++\ntitle = \"a\"\ntitle = \"b\"\n+++\n",
        "---\ntitle: a\nb: \u0007\n---\n", "---\nb: {}\n? [a]\n: c\n---\n"})
    void invalidFrontMatterIsReportedWithItsLine(String text, @TempDir Path folder) {
        var problems = new WrittenFolder(folder).with("a.md", text).problems();

        assertThat(problems).first()
                .asString()
                .startsWith("ERROR a.md:")
                .containsPattern("a\\.md:[34]: (invalid|the front|a key)");
    }

    @Test
    void frontMatterWithoutAnEndIsAnError() {
        assertThatThrownBy(() -> FrontMatter.parse("---\ntitle: a\n\n正文\n")).isInstanceOf(InvalidStoryException.class)
                .hasMessageContaining("does not end");
        assertThatThrownBy(() -> FrontMatter.parse("+++\ntitle = 1\n")).hasMessageContaining("does not end");
        assertThatThrownBy(() -> FrontMatter.parse("{\"title\": \"}\"\n")).hasMessageContaining("does not end");
    }

    @Test
    void aYamlBombIsAnErrorAtOnce() {
        var bomb = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++) {
            var alias = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(9, alias))));
        }

        assertThatThrownBy(() -> FrontMatter.parse(bomb.append("---\n").toString()))
                .isInstanceOf(InvalidStoryException.class);
    }

    @Test
    void aListThatContainsItselfIsAnError() {
        assertThatThrownBy(() -> FrontMatter.parse("---\na: &a [*a]\n---\n")).hasMessageContaining("alias");
        assertThatThrownBy(() -> FrontMatter.parse("---\na: &a {b: c}\n<<: *a\n---\n")).hasMessageContaining("alias");
    }

    @Test
    void deepNestingIsAnError(@TempDir Path folder) {
        var deep = "[".repeat(100_000);
        var written = new WrittenFolder(folder).with("yaml.md", "---", "a: " + deep, "---")
                .with("toml.md", "+++", "a = " + deep, "+++")
                .with("json.md", "{\"a\": " + deep + "}");

        assertThat(written.read().report().count(Problem.Kind.ERROR)).isEqualTo(3);
    }

    @Test
    void aDuplicateKeyIsReportedWithBothLines(@TempDir Path folder) {
        var written = new WrittenFolder(folder).withKeys("a.md", "Title: 另一个");

        assertThat(written.problems()).containsExactly("WARNING a.md:4: the key “Title” is already in line 2;"
                + " write each key once; Kanbao uses the first one");
        assertThat(written.story().title()).isEqualTo("标题");
    }

}
