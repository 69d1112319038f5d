package kanbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"税 | 税", "人工智能监管 | 人工智能/监管", "GPT-OSS 开源 | gptoss/开源",
        "R语言会议 | r/语言/会议", "约翰·史密斯 | 约翰史密斯", "张俊妮 | 张俊妮", "贝叶斯定理 | 贝叶斯/定理", "千问的模型 | 千问/模型",
        "“线性模型” 假设 | 线性模型/假设", "\"a b\" c | ab/c", "的 | 的", "Node.js | nodejs", "税 税 税 | 税", "如何升级内核 | 升级/内核",
        "怎么办 | 怎么办", "吸烟致癌吗？ | 吸烟/致癌",
        "“如何升级”内核 | 如何升级/内核", "请问有哪些编辑器 | 编辑器", "吗啡 | 吗啡",
        "内核“如何升级” | 内核/如何升级", "「線性模型」假設 | 线性模型/假设", "美国，茶 | 美国/茶", "二〇二四年 | 二〇二四年",
        "世界名著 | 世界/名著", "密码管理器 | 密码/管理/理器", "吸烟会导致肺癌 | 吸烟/导致/肺癌", "A股 | a/a股"})
    void aQueryIsSplitIntoMeaningfulWords(String question, String words) {
        assertThat(QueryTerms.of(question).words()).extracting(QueryTerm::letters).containsExactlyElementsOf(
                Arrays.asList(words.split("/")));
    }

    @ParameterizedTest
    @CsvSource({"?!", "'   '", "。，", "“”", "''"})
    void aQueryWithoutLettersHasNoTerms(String question) {
        assertThat(QueryTerms.of(question).words()).isEmpty();
    }

}
