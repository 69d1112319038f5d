package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.article.ArticleAddress;
import kanbao.article.ContentKind;
import kanbao.article.Slug;
import kanbao.chinese.Glossary;
import kanbao.report.Problem;

class GlossaryParserTest {

    private static final ArticleAddress STORY = new ArticleAddress(ContentKind.STORY, Slug.of("a"));

    private WrittenFolder folder;

    @BeforeEach
    void folder(@TempDir Path root) {
        folder = new WrittenFolder(root);
    }

    @Test
    void linesOfTheFileAreTermsOfTheSite() {
        var content = folder.withKeys("a.md")
                .with("glossary.txt", "# 地名", "", "长发 = 長發", "于洋＝于洋", "长发=長髮").read();

        assertThat(content.glossaries()).isEqualTo(Glossaries.of(Map.of("长发", "長發", "于洋", "于洋"), Map.of()));
        assertThat(content.report().problems()).isEmpty();
    }

    @Test
    void aLineThatIsNoTermIsReported() {
        var content = folder.withKeys("a.md").with("glossary.txt", "于洋=于洋", "长发：長發", "<b>=后", "里=").read();

        assertThat(content.glossaries().site().terms()).isEqualTo(Map.of("于洋", "于洋"));
        assertThat(content.report().problems()).extracting(Problem::toString).containsExactly(
                "glossary.txt:2: “长发：長發” is no term; write the term in Simplified Chinese, an equals sign, and the term in "
                        + "Traditional Chinese, such as 长发=長髮",
                "glossary.txt:3: “<b>=后” is no term; write the term in Simplified Chinese, an equals sign, and the term in "
                        + "Traditional Chinese, such as 长发=長髮",
                "glossary.txt:4: “里=” is no term; write the term in Simplified Chinese, an equals sign, and the term in "
                        + "Traditional Chinese, such as 长发=長髮");
    }

    @ParameterizedTest
    @ValueSource(strings = {"glossary: 长发=長發，于洋=于洋", "glossary: [长发=長發, 于洋=于洋]", "glossary: {长发: 長發, 于洋: 于洋}",
        "术语:\n- 长发=長發\n- 于洋: 于洋"})
    void aStoryHasTermsOfItsOwn(String keys) {
        var content = folder.withKeys("a.md", keys).withKeys("b.md").read();

        assertThat(content.glossaries().stories())
                .isEqualTo(Map.of(STORY, Glossary.of(Map.of("长发", "長發", "于洋", "于洋"))));
        assertThat(content.report().problems()).isEmpty();
    }

    @Test
    void aTermOfAStoryThatCannotBeReadIsReported() {
        var content = folder.withKeys("a.md", "glossary: [长发=長發, 于洋]").read();

        assertThat(content.report().problems()).extracting(Problem::toString).containsExactly(
                "a.md:4: “glossary” has the term “于洋”; write the term in Simplified Chinese, an equals sign, and the term in "
                        + "Traditional Chinese, such as 长发=長髮");
    }

}
