package kanbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;

import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kanbao.article.AiUse;
import kanbao.article.Credit.Role;

class CreditsTest {

    @TempDir
    private Path temporary;
    private WrittenFolder folder = new WrittenFolder(Path.of(""));

    @BeforeEach
    void createEmptyFolder() {
        folder = new WrittenFolder(temporary);
    }

    @ParameterizedTest
    @CsvSource({"责任编辑,EDITOR", "责编,EDITOR", "editor,EDITOR", "校对,PROOFREADER", "proofreader,PROOFREADER",
        "摄影,PHOTOGRAPHER", "photographer,PHOTOGRAPHER", "翻译,TRANSLATOR", "译者,TRANSLATOR", "translator,TRANSLATOR",
        "制图,ILLUSTRATOR", "illustrator,ILLUSTRATOR", "监制,PRODUCER", "producer,PRODUCER"})
    void eachRoleHasAChineseAndAnEnglishKey(String key, Role role) {
        folder.withKeys("a.md", key + ": [王五, '[赵六](https://example.org/)', {name: 孙七}, 王五]");

        assertThat(folder.story().provenance().names(role)).containsExactly("王五", "赵六", "孙七");
        assertThat(folder.story().provenance().credits()).hasSize(1);
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void aStateOfTheWorkIsNoName() {
        folder.withKeys("a.md", "校对: 已校对", "editor: true", "摄影: {url: x}", "翻译: 王五、待定");

        assertThat(folder.story().provenance().credits()).extracting(credit -> credit.names().toString())
                .containsExactly("[王五]");
        assertThat(folder.problems()).containsExactlyInAnyOrder(
                "WARNING a.md:4: “校对” is “已校对”; write a name, or a list of names",
                "WARNING a.md:5: “editor” is “true”; write a name, or a list of names",
                "WARNING a.md:6: “摄影” is a map {url: x}; write a name, or a list of names",
                "WARNING a.md:7: “翻译” is “待定”; write a name, or a list of names");
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor: visual", "editor: {markdown: {wrap: 72}}"})
    void theEditorProgramOfQuartoIsNoPerson(String key) {
        assertThat(folder.withKeys("a.md", key).story().provenance().credits()).isEmpty();
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"校对: 待审", "editor: draft", "翻译: 未完成", "ai: 待审核"})
    void aCreditThatIsADraftUnpublishesTheStory(String key) {
        assertThat(folder.withKeys("a.md", key).read().articles()).isEmpty();
    }

    @Test
    void theLinkToTheOriginalIsASourceAndTheOriginal() {
        folder.withKeys("a.md", "来源: 某报", "原文链接: https://example.org/a");

        var provenance = folder.story().provenance();
        assertThat(provenance.original()).isEqualTo(URI.create("https://example.org/a"));
        assertThat(provenance.sources()).singleElement().matches(source -> source.name().equals("某报")
                && URI.create("https://example.org/a").equals(source.link()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ai: generated | GENERATED |", "ai: 生成 | GENERATED |",
        "AI: 人工智能生成 | GENERATED |", "aigc: AI 合成 | GENERATED |", "ai_generated: true | GENERATED |",
        "ai: assisted | ASSISTED |", "ai: 辅助 | ASSISTED |", "人工智能: 人工智能辅助 | ASSISTED |", "AI辅助: 是 | ASSISTED |",
        "ai: 辅助，译稿由机器翻译 | ASSISTED | 译稿由机器翻译", "ai: 'assisted: *first* draft' | ASSISTED | first draft",
        "ai: {kind: generated, words: 配图} | GENERATED | 配图", "ai: [assisted, 润色, 配图] | ASSISTED | 润色，配图",
        "AI说明: 用于听写 | ASSISTED | 用于听写"})
    void theUseOfArtificialIntelligenceHasAKindAndWords(String key, AiUse.Kind kind, String words) {
        folder.withKeys("a.md", key);

        assertThat(folder.story().provenance().ai()).isEqualTo(new AiUse(kind, words == null ? "" : words));
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ai: false", "ai: no", "ai: 无", "ai: 未使用", "ai:", "ai_generated: false"})
    void withoutArtificialIntelligenceThereIsNoLabel(String key) {
        assertThat(folder.withKeys("a.md", key).story().provenance().ai()).isNull();
        assertThat(folder.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ai: [generated, assisted] | GENERATED", "ai: assisted, generated | GENERATED",
        "ai: [no, assisted] | ASSISTED", "ai: [assisted, {a: b}] | ASSISTED"})
    void aListThatContradictsItselfIsLabelledAndReported(String key, AiUse.Kind kind) {
        folder.withKeys("a.md", key);

        assertThat(Objects.requireNonNull(folder.story().provenance().ai()).kind()).isEqualTo(kind);
        assertThat(folder.problems()).singleElement().asString().startsWith("WARNING a.md:4: “ai” is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ai: 也许", "ai: true", "ai: 3", "ai: {model: x}", "ai: [[a]]", "ai: 不是人工智能生成的"})
    void inDoubtTheStoryIsLabelledAndReported(String key) {
        folder.withKeys("a.md", key);

        assertThat(folder.story().provenance().ai()).isEqualTo(new AiUse(AiUse.Kind.ASSISTED, ""));
        assertThat(folder.problems()).singleElement().asString().startsWith("WARNING a.md:4: “ai” is ")
                .endsWith(
                        "so the story is labelled as made with the help of artificial intelligence; write generated, assisted or no");
    }

}
