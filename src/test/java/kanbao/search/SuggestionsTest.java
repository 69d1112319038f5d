package kanbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.article.ContentKind;

class SuggestionsTest {

    private static final Suggestions SUGGESTIONS = Suggestions.of(SampleIndex.EDITION);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"元宵 | 元宵灯会今晚开幕/元宵灯会今晚开幕/元宵灯会今晚开幕", "人工 | 人工智能", "芯片下 | 国产芯片下线",
        "linux | 升级Linux内核的三个办法", "Ｌｉｎ | 升级Linux内核的三个办法", "台灣 | 臺灣鐵路的舊車站", "臺湾铁 | 臺灣鐵路的舊車站",
        "chongq | 重庆银行行长谈利率", "yinhang | 重庆银行行长谈利率", "chong'qing yin'h | 重庆银行行长谈利率", "cqyh | 重庆银行行长谈利率",
        "gcxp | 国产芯片下线", "李 | 李雷", "ll | 李雷/重庆银行行长谈利率", "重庆 利率 | 重庆银行行长谈利率"})
    void headlinesAndNamesAreSuggestedByTextPinyinAndInitials(String typed, String texts) {
        assertThat(SUGGESTIONS.find(typed)).extracting(Suggestion::text)
                .containsExactlyElementsOf(Arrays.asList(texts.split("/")));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "犀", "inux", "ongqing", "hangyin", "zzz", "重庆 犀"})
    void nothingElseIsSuggested(String typed) {
        assertThat(SUGGESTIONS.find(typed)).isEmpty();
    }

    @Test
    void namesComeBeforeHeadlinesAndAFewOfEachAreEnough() {
        var stories = IntStream.range(0, 20)
                .mapToObj(number -> TestData.article("story-" + number)
                        .title("灯会" + number)
                        .topics("灯会" + (char) ('甲' + number))
                        .build());
        var found = Suggestions.of(TestData.edition(stories.toArray(Article[]::new))).find("dh");

        assertThat(found).extracting(Suggestion::kind)
                .containsExactlyElementsOf(List.of(ContentKind.TOPIC, ContentKind.TOPIC, ContentKind.TOPIC,
                        ContentKind.TOPIC, ContentKind.STORY, ContentKind.STORY, ContentKind.STORY, ContentKind.STORY));
    }

    @Test
    void theNextEditionHasItsOwnHeadlines() {
        var next = SUGGESTIONS.next(TestData.edition(
                TestData.article("bank").title("重庆银行行长谈利率").build(),
                TestData.article("new").title("重庆夜景").build()));

        assertThat(next.find("重庆")).extracting(suggestion -> suggestion.slug().value()).containsExactly("bank", "new");
        assertThat(next.find("cqyj")).extracting(Suggestion::text).containsExactly("重庆夜景");
        assertThat(next.find("芯片")).isEmpty();
    }

}
